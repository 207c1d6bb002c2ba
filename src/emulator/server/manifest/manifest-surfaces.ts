import type { CommandButton, PaneSupport, Surface } from '../../wire-manifest.ts';
import type { Resources } from './manifest-resources.ts';
import { manifestError, type ManifestNode } from './manifest-tree.ts';

/** One surface for each group of buttons; what has no buttons (event handlers) is left out. */
export function readSurfaces(form: ManifestNode, resources: Resources): Surface[] {
  return form.children('ExtensionPoint').flatMap((point) =>
    groupsOf(point).map((group) => ({
      extensionPoint: point.attribute('type') ?? '',
      groupLabel: labelOf(group, resources),
      buttons: group.children('Control').flatMap((control) => buttonsOf(control, resources)),
    })),
  );
}

/** A ribbon's tabs hold groups; on a phone there are no tabs, and for a meeting not even groups. */
function groupsOf(point: ManifestNode): readonly ManifestNode[] {
  const tabs = ['OfficeTab', 'CustomTab'].flatMap((tab) => point.children(tab));
  const isBare = point.children('Control').length > 0;
  return [...tabs.flatMap((tab) => tab.children('Group')), ...point.children('Group'), ...(isBare ? [point] : [])];
}

function buttonsOf(control: ManifestNode, resources: Resources): CommandButton[] {
  if (control.attribute('type') === 'Menu') {
    const items = control.child('Items')?.children('Item') ?? [];
    const menuLabel = labelOf(control, resources);
    return items.map((item) => ({ ...buttonOf(item, resources), menuLabel }));
  }
  const isButton = ['Button', 'MobileButton'].includes(control.attribute('type') ?? '');
  return isButton ? [buttonOf(control, resources)] : [];
}

function buttonOf(control: ManifestNode, resources: Resources): CommandButton {
  const supertip = control.child('Supertip');
  const title = supertip?.child('Title');
  const description = supertip?.child('Description');
  const label = labelOf(control, resources);
  return {
    id: control.attribute('id') ?? '',
    label,
    title: title ? resources.text(title) : label,
    description: description ? resources.text(description) : '',
    icons: iconsOf(control, resources),
    action: actionOf(control, resources),
  };
}

function actionOf(control: ManifestNode, resources: Resources): CommandButton['action'] {
  const action = control.child('Action');
  const type = action?.attribute('type');
  if (action && type === 'ExecuteFunction') {
    const functionName = action.child('FunctionName')?.text;
    if (functionName) return { type, functionName };
    throw manifestError(action.path, 'The action names no function.');
  }
  const page = action?.child('SourceLocation');
  if (action && page && type === 'ShowTaskpane') {
    return { type, url: resources.url(page), ...supportOf(action) };
  }
  const id = control.attribute('id') ?? '';
  throw manifestError(
    `${control.path} ${id}`,
    'A button shows a task pane or calls a function: this one does neither.',
  );
}

function supportOf(action: ManifestNode): PaneSupport {
  const isTrue = (name: string) => action.child(name)?.text.toLowerCase() === 'true';
  return {
    supportsPinning: isTrue('SupportsPinning'),
    supportsNoItemContext: isTrue('SupportsNoItemContext'),
    supportsMultiSelect: isTrue('SupportsMultiSelect'),
  };
}

function iconsOf(control: ManifestNode, resources: Resources): Record<string, string> {
  const all = control.child('Icon')?.children('Image') ?? [];
  // A phone's come in three scales each.
  const images = all.filter((image) => (image.attribute('scale') ?? '1') === '1');
  return Object.fromEntries(images.map((image) => [image.attribute('size') ?? '', resources.image(image)]));
}

function labelOf(node: ManifestNode, resources: Resources): string {
  const label = node.child('Label');
  return label ? resources.text(label) : '';
}

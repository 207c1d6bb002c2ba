import type { CommandButton, PaneSupport, Surface } from '../../wire.ts';
import type { Resources } from './manifest-resources.ts';
import { manifestError, type ManifestNode } from './manifest-tree.ts';

/** One surface for each group of buttons on a ribbon; what has no buttons (event handlers) is left out. */
export function readSurfaces(form: ManifestNode, resources: Resources): Surface[] {
  return form.children('ExtensionPoint').flatMap((point) =>
    ['OfficeTab', 'CustomTab']
      .flatMap((tab) => point.children(tab))
      .flatMap((tab) => tab.children('Group'))
      .map((group) => ({
        extensionPoint: point.attribute('type') ?? '',
        groupLabel: labelOf(group, resources),
        buttons: group.children('Control').flatMap((control) => buttonsOf(control, resources)),
      })),
  );
}

function buttonsOf(control: ManifestNode, resources: Resources): CommandButton[] {
  if (control.attribute('type') === 'Menu') {
    const items = control.child('Items')?.children('Item') ?? [];
    const menuLabel = labelOf(control, resources);
    return items.map((item) => ({ ...buttonOf(item, resources), menuLabel }));
  }
  return control.attribute('type') === 'Button' ? [buttonOf(control, resources)] : [];
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
  const images = control.child('Icon')?.children('Image') ?? [];
  return Object.fromEntries(images.map((image) => [image.attribute('size') ?? '', resources.image(image)]));
}

function labelOf(node: ManifestNode, resources: Resources): string {
  const label = node.child('Label');
  return label ? resources.text(label) : '';
}

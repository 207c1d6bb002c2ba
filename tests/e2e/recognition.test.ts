import { beforeAll, describe, expect, it } from 'vitest';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';
import { rewriteAnswers } from '../harness/rewrite-answers.ts';

const known = 'KTP second stage: comments by Friday?';

const driver = driveOutlook();

describe('Why a correspondent is shown as it is', () => {
  let outlook: Outlook;

  beforeAll(async () => {
    outlook = await driver.open({ isKept: true });
    await outlook.showSignedIn(known, { isPinned: true });
  });

  it('stands behind the organisation for the pointer, the keyboard and screen readers', async () => {
    const { page, pane } = outlook;
    const why = /acme\.example is neither your institution’s nor .* so this is somebody from outside\./;
    const tooltip = pane.getByRole('tooltip');
    expect(await tooltip.count()).toBe(0);
    await pane.getByText('Acme Hydrogen', { exact: true }).hover();
    await expect.poll(() => tooltip.innerText()).toMatch(why);
    await page.mouse.move(0, 0);
    await expect.poll(() => tooltip.count()).toBe(0);

    const notRight = pane.getByRole('button', { name: 'Not right? Marta Oliveira' });
    await pane.getByRole('button', { name: 'Leave out Marta Oliveira' }).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => tooltip.innerText()).toMatch(why);
    await page.keyboard.press('Tab');
    await expect.poll(() => tooltip.innerText()).toMatch(why);
    expect(await notRight.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => tooltip.count()).toBe(0);
    await expect.poll(() => pane.locator(':focus').getAttribute('aria-label')).toBe('Not right? Marta Oliveira');
    expect(await describedAs(notRight)).toMatch(why);
    expect(await describedAs(notRight)).toContain('This person is known here as somebody at Acme Hydrogen.');
  });

  it('does not come back to a pointer that stays, once a click has sent it away', async () => {
    const { page, pane } = outlook;
    const tooltip = pane.getByRole('tooltip');
    const notRight = pane.getByRole('button', { name: 'Not right? Marta Oliveira' });
    await notRight.hover();
    await tooltip.waitFor();
    await notRight.click();
    await pane.getByRole('radio', { name: 'At another organisation' }).waitFor();
    const { x = 0, y = 0 } = (await notRight.boundingBox()) ?? {};
    await page.mouse.move(x + 2, y + 2);
    expect(await tooltip.count()).toBe(0);
    await pane.getByRole('button', { name: 'Cancel' }).click();
    await page.mouse.move(0, 0);
  });

  it('is told of the colleagues on demand', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Partnerships lunch on Thursday');
    await pane.getByRole('button', { name: 'Not right? Why these are colleagues' }).click();
    await pane
      .getByText('northbridge.example is one of your institution’s domains, so this is a colleague.')
      .first()
      .waitFor();
    await pane.getByRole('button', { name: 'Not right? Priya Raman' }).waitFor();
  });

  it('is a warning in sight where an address passes itself off as another', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Urgent: change of bank details');
    const warning =
      'Check this address. The name shows tom.reilly@northbridge.example, but the address is t.reilly@mailbox-secure.example.';
    await pane.getByRole('listitem').getByText(warning).waitFor();
    await pane.getByRole('heading', { name: 't.reilly@mailbox-secure.example' }).waitFor();
    await expect.poll(() => pane.getByRole('status').textContent()).toBe('1 person from outside · 1 address to check');
  });

  it('names who somebody new may be, with what speaks for it, until that is settled', async () => {
    const { pane } = outlook;
    const maybe = (organisation: string) =>
      pane.getByText(
        `May be the same person as \u2068רחל כהן\u2069 at ${organisation}: same name and same word in the address.`,
      );
    await outlook.selectMessage('פגישה: the NMR time on 3/12, room 4.07');
    await maybe('Kestrel Robotics').waitFor();
    await maybe('Ravenscliffe College')
      .getByRole('button', { name: /^Not the same/ })
      .click();
    await expect.poll(() => maybe('Ravenscliffe College').count()).toBe(0);
    await outlook.selectMessage(known);
    await outlook.selectMessage('פגישה: the NMR time on 3/12, room 4.07');
    await maybe('Kestrel Robotics').waitFor();
    expect(await maybe('Ravenscliffe College').count()).toBe(0);
    await maybe('Kestrel Robotics')
      .getByRole('button', { name: /^Same person/ })
      .click();
    await pane.getByRole('heading', { name: /^Known here by/ }).waitFor();
    expect(await pane.getByText(/^May be the same person/).count()).toBe(0);
    await pane.getByRole('button', { name: /^Undo: .*said: \u2068?same person as/ }).click();
    await maybe('Kestrel Robotics').waitFor();
    await pane.getByRole('button', { name: /^Undo: .*said: \u2068?not the same person as/ }).click();
    await maybe('Ravenscliffe College').waitFor();
  });

  it('an organisation that is not known here is named with where the name is from', async () => {
    const { page, pane } = outlook;
    await rewriteAnswers(page, '**/api/v1/lookup', withReference);
    await outlook.selectMessage('Could your students help a small pottery?');
    await pane.getByText('Gwennol Ceramics according to the Research Organization Registry').waitFor();
    expect(await describedAs(pane.getByRole('button', { name: 'Not right? Owain Bevan' }))).toContain(
      'gwennolceramics.example is in the Research Organization Registry as Kilns, a part of Gwennol Ceramics.',
    );
    await page.unroute('**/api/v1/lookup');
  });
});

/** As of an institution that has imported reference data, which the sample has none of. */
function withReference(answer: { readonly correspondents: readonly object[] }) {
  const [first, ...others] = answer.correspondents;
  const reference = { name: 'Gwennol Ceramics', unit: 'Kilns', domain: 'gwennolceramics.example', source: 'ror' };
  const { name: organisation, ...params } = reference;
  const organisationReason = { code: 'reference-unit', params: { organisation, ...params } };
  return { ...answer, correspondents: [{ ...first, proposedOrganisation: reference, organisationReason }, ...others] };
}

/** The accessible description, which screen readers say after the name. */
function describedAs(control: ReturnType<Outlook['pane']['getByRole']>): Promise<string> {
  return control.evaluate(
    (element) =>
      element.ownerDocument.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  );
}

import { describe, expect, it } from 'vitest';
import { driveOutlook, sarah } from '../harness/outlook.ts';

const rosalind = 'rosalind.peake@eastmere.example';
const shared = 'Two campuses, one hydrogen week';

const driver = driveOutlook();

describe('A colleague of the second institution', () => {
  it('knows a person in that institution’s own way', async () => {
    const { pane, showSignedIn } = await driver.open({ as: rosalind });
    await showSignedIn('Hydrogen apprenticeships at the college');
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    await pane.getByRole('heading', { name: 'Known here by 1 colleague' }).waitFor();
    await pane.getByText('3 since 2024').waitFor();
    await pane.getByText('Everyone at Eastmere College sees subject, date and people.').waitFor();
    const shown = await pane.locator('body').innerText();
    for (const theirs of ['Sarah Bennett', 'Tom Reilly', 'KTP second stage', 'Northbridge']) {
      expect(shown).not.toContain(theirs);
    }
  });

  it('sees nothing of what the first logged on the mail that both have, and logs it apart', async () => {
    const first = await driver.open();
    await first.showSignedIn(shared);
    await first.pane.getByRole('heading', { name: '2 people from outside' }).waitFor();
    await first.pane.getByRole('heading', { name: 'Rosalind Peake' }).waitFor();
    await first.pane.getByRole('button', { name: 'Log this email' }).click();
    await first.pane.getByRole('button', { name: 'Undo' }).waitFor();

    const second = await driver.open({ as: rosalind });
    await second.showSignedIn(shared);
    await second.pane.getByRole('heading', { name: 'Sarah Bennett' }).waitFor();
    await second.pane.getByText('Nobody here has logged this person.').waitFor();
    expect(await second.pane.getByText(/^Logged by/).count()).toBe(0);
    expect(await second.pane.getByText(shared).count()).toBe(0);
    await second.pane.getByRole('button', { name: 'Log this email' }).click();
    await second.pane.getByRole('button', { name: 'Undo' }).waitFor();
    await second.pane.getByText(shared).first().waitFor();
    expect(await second.pane.getByText(/Logged by .* too/).count()).toBe(0);

    const ids = await Promise.all([latestId(sarah), latestId(rosalind)]);
    expect(ids[0]).not.toBe(ids[1]);
    await second.pane.getByRole('button', { name: 'Undo' }).click();
    await second.pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await expect.poll(() => latestId(rosalind)).not.toBe(ids[1]);
    expect(await latestId(sarah)).toBe(ids[0]);
  });

  it('can’t reach the first institution’s rows by their ids', async () => {
    const { correspondents } = await lookUp(sarah, 'marta.oliveira@acme.example');
    const [known] = correspondents;
    const { requests } = driver;
    expect(await requests().get(sarah, `/api/v1/persons/${known?.person?.id}`)).toMatchObject({
      displayName: 'Marta Oliveira',
    });
    await expect(requests().get(rosalind, `/api/v1/persons/${known?.person?.id}`)).rejects.toThrow('404');
    const organisation = `/api/v1/organisations/${known?.organisation?.id}`;
    await expect(requests().get(rosalind, organisation)).rejects.toThrow('404');
  });
});

async function latestId(colleague: string): Promise<string | undefined> {
  const answer = await driver.requests().get(colleague, '/api/v1/me/interactions?limit=1');
  const { interactions } = answer as { interactions: { id: string }[] }; // a cast: the API's schema
  return interactions[0]?.id;
}

async function lookUp(colleague: string, emailAddress: string) {
  const answer = await driver.requests().post(colleague, '/api/v1/lookup', { correspondents: [{ emailAddress }] });
  // A cast: the API's schema.
  return answer as { correspondents: { person?: { id: string }; organisation?: { id: string } }[] };
}

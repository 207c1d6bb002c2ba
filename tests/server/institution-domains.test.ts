import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amina, eastmere, northbridge, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { abel, alison, changeSettings, faultOf, readSettings } from './changing-settings.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Options = Parameters<typeof changeSettings>[2];
const read = () => readSettings(server);
const change = (settings: Parameters<typeof changeSettings>[1], options: Options = {}) =>
  changeSettings(server, settings, options);

describe('a mail domain', () => {
  test('is kept in the form in which domains are compared', async () => {
    const { domains } = await change({
      domains: ['northbridge.example', ' @Staff.NorthBridge-Health.example', '*.münster.example'],
    });
    expect(domains).toEqual(['northbridge.example', 'staff.northbridge-health.example', 'xn--mnster-3ya.example']);
    await change({ domains: northbridge.domains });
  });

  test.each([
    ['no domain', 'not-a-domain'],
    ['ac.uk', 'public-suffix'],
    ['nhs.net', 'public-suffix'],
    ['gmail.com', 'personal-provider'],
    ['eastmere.example', 'another-institutions'],
    ['art.eastmere.example', 'another-institutions'],
  ])('can not be %s', async (domain, code) => {
    await expect(change({ domains: ['northbridge.example', domain] })).rejects.toMatchObject(
      faultOf(code, 'domains.1'),
    );
    expect((await read()).domains).toEqual(northbridge.domains);
  });

  test('is needed, and is not one of personal mail too', async () => {
    await expect(change({ domains: [] })).rejects.toMatchObject(faultOf('no-domain', 'domains'));
    const personalDomains = ['mail.northbridge.example'];
    await expect(change({ personalDomains })).rejects.toMatchObject(faultOf('is-own-domain', 'personalDomains.0'));
  });

  test('that the administrator’s own address has goes only when they say that it is meant', async () => {
    const domains = ['northbridge-college.example'];
    const refused = change({ domains });
    await expect(refused).rejects.toMatchObject(faultOf('removes-own', 'domains'));
    await expect(refused).rejects.toMatchObject({ issues: [{ params: { emailAddress: alison.emailAddress } }] });
    expect((await change({ domains }, { confirmed: ['removes-own'] })).domains).toEqual(domains);
    const body = { correspondents: [{ emailAddress: tom.emailAddress }] };
    expect((await server.clientFor(amina).lookup({ body })).correspondents[0]).toMatchObject({ kind: 'external' });
    await change({ domains: northbridge.domains });
    expect((await server.clientFor(amina).lookup({ body })).correspondents[0]).toMatchObject({ kind: 'colleague' });
  });

  test('of which two institutions say at once that it is theirs is one’s', async () => {
    const take = async (as: typeof alison, own: readonly string[]) =>
      await change({ domains: [...own, 'shared-campus.example'] }, { as });
    const outcomes = await Promise.allSettled([take(alison, northbridge.domains), take(abel, eastmere.domains)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await Promise.all([change({ domains: northbridge.domains }), change({ domains: eastmere.domains }, { as: abel })]);
  });
});

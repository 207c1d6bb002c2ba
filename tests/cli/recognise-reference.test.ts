import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zip } from '../mail/zip-file.ts';
import { recognise } from './run-recognise.ts';

test('reference data names the organisation behind a domain, whatever the file’s format', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-reference-'));
  const [list, universities] = [join(folder, 'own.csv'), join(folder, 'universities.json')];
  await writeFile(list, 'domain,name\nacme.example,Acme Hydrogen\nviolinmakers.co.uk,Violin Makers\ngmail.com,Wrong\n');
  await writeFile(universities, JSON.stringify([{ name: 'University of Kestrel', domains: ['kestrel.ac.uk'] }]));
  const { code, answers } = await recognise(
    [
      { emailAddress: 'jo@labs.acme.example' },
      { emailAddress: 'jo@chem.kestrel.ac.uk' },
      { emailAddress: 'jo@else.example' },
      { emailAddress: 'jo@violinmakers.co.uk' },
      { emailAddress: 'jo@gmail.com' },
    ],
    '--reference',
    list,
    universities,
  );
  await rm(folder, { recursive: true });
  expect(code).toBe(0);
  expect(answers).toMatchObject([
    { organisation: { name: 'Acme Hydrogen', domain: 'acme.example' } },
    {
      organisation: { name: 'University of Kestrel', domain: 'kestrel.ac.uk' },
      reason: 'kestrel.ac.uk is in your reference list as University of Kestrel.',
    },
    { kind: 'external' },
    { kind: 'external', organisation: { name: 'Violin Makers' } },
    { kind: 'personal' },
  ]);
  expect(answers[2]).not.toHaveProperty('organisation');
});

test('reference data is read as it is published: packed, whatever the file’s name says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-reference-'));
  const list = 'domain,name\nacme.example,Acme Ltd\n';
  const university = JSON.stringify([{ name: 'University of Kestrel', domains: ['kestrel.ac.uk'] }]);
  const files = {
    'list.csv': gzipSync(list),
    'list.csv.xz': Buffer.from(
      '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAhZG9tYWluLG5hbWUKYWNtZS5leGFtcGxlLEFjbWUgTHRkCgAAAMdvzVXEA8+5AAE6IrYqT9AftvN9AQAAAAAEWVo=',
      'base64',
    ),
    'release.zip': zip({ 'release.csv': list, 'release.json': '[]', 'release_schema_v2.json': university }),
  };
  const asked = [{ emailAddress: 'jo@acme.example' }, { emailAddress: 'jo@kestrel.ac.uk' }];
  const found: unknown[] = [];
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
    const { answers } = await recognise(asked, '--reference', join(folder, name));
    found.push(answers.map(({ organisation }) => (organisation as { name: string } | undefined)?.name)); // a cast: the command's own words
  }
  await writeFile(join(folder, 'pictures.zip'), zip({ 'a.png': '' }));
  const { code, stderr } = await recognise(asked, '--reference', join(folder, 'pictures.zip'));
  await rm(folder, { recursive: true });
  expect(found).toEqual([
    ['Acme Ltd', undefined],
    ['Acme Ltd', undefined],
    [undefined, 'University of Kestrel'],
  ]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/pictures\.zip cannot be read: It holds neither JSON nor CSV\.\n$/);
});

test('what cannot be read is told with its line, as far as more of it says something new', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-reference-'));
  const path = join(folder, 'list.csv');
  await writeFile(path, `domain,name\nacme.example,Acme Ltd\n${'nothing,Nobody\n'.repeat(60)}`);
  const { answers, stderr } = await recognise([{ emailAddress: 'jo@acme.example' }], '--reference', path);
  await rm(folder, { recursive: true });
  expect(answers).toMatchObject([{ organisation: { name: 'Acme Ltd' } }]);
  const told = stderr.trim().split('\n');
  expect(told).toHaveLength(51);
  expect(told[0]).toBe(`${path}:3: "nothing" is not a domain`);
  expect(told.at(-1)).toBe(`${path}: left out in all: 60`);
});

test('a part is named in the reason, and all domains of an organisation have its one name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-reference-'));
  const [release, list] = [join(folder, 'ror.json'), join(folder, 'own.csv')];
  const ror = (id: string, name: string, domains: string[], parents: string[] = []) => ({
    id: `https://ror.org/${id}`,
    status: 'active',
    names: [{ value: name, types: ['ror_display'] }],
    domains,
    relationships: parents.map((parent) => ({ type: 'parent', id: `https://ror.org/${parent}` })),
  });
  const records = [
    ror('04m01e293', 'University of Kestrel', ['kestrel.ac.uk', 'kestrel.example']),
    ror('024mrxd33', 'Centre for Reviews', ['crd.kestrel.ac.uk'], ['04m01e293']),
  ];
  await writeFile(release, JSON.stringify(records));
  await writeFile(list, 'domain,name\nkestrel.ac.uk,Kestrel\n');
  const asked = ['jo@mail.crd.kestrel.ac.uk', 'jo@kestrel.example', 'jo@kestrel.ac.uk'];
  const lines = asked.map((emailAddress) => ({ emailAddress }));
  const { answers } = await recognise(lines, '--reference', release, list);
  await rm(folder, { recursive: true });
  const organisation = { name: 'Kestrel', ror: '04m01e293' };
  expect(answers).toMatchObject([
    { organisation: { ...organisation, domain: 'crd.kestrel.ac.uk' } },
    { organisation: { ...organisation, domain: 'kestrel.example' } },
    { organisation: { ...organisation, domain: 'kestrel.ac.uk' } },
  ]);
  expect(answers[0]?.['reason']).toBe(
    'crd.kestrel.ac.uk is in your reference list as Centre for Reviews, a part of Kestrel.',
  );
});

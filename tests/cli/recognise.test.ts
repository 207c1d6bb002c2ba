import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from './run-acquaint.ts';
import { recognise } from './run-recognise.ts';

test('says who each address is, in the order asked, without store or server', async () => {
  const { code, answers } = await recognise(
    [
      { emailAddress: 'Jo.Smith+news@York.ac.uk', displayName: 'SMITH, Jo (Chemistry)' },
      { emailAddress: 'amina@chem.northbridge.ac.uk' },
      { emailAddress: 'no-reply@acme.example' },
      { emailAddress: 'info@acme.example', displayName: null },
      { emailAddress: 'mary@gmail.com', displayName: 'Mary O’Neill via LinkedIn' },
      { emailAddress: 'nobody' },
    ],
    '--institution',
    'northbridge.ac.uk',
  );
  expect(code).toBe(0);
  expect(answers).toMatchObject([
    { emailAddress: 'jo.smith@york.ac.uk', kind: 'external', name: { full: 'Jo Smith', given: 'Jo', family: 'Smith' } },
    { kind: 'colleague', reason: 'northbridge.ac.uk is one of your institution’s domains.' },
    { kind: 'automated' },
    { kind: 'external', shared: true },
    { kind: 'personal', name: { full: 'Mary O’Neill' } },
    { emailAddress: 'nobody', kind: 'invalid', reason: '“nobody” is not an email address.' },
  ]);
  expect(answers[3]).not.toHaveProperty('name');
});

test('headers count, as a block and as an object', async () => {
  const headers = 'From: Jo Smith <jo@acme.example>\r\nAuto-Submitted: auto-replied\r\n\r\n';
  const { answers } = await recognise([
    { emailAddress: 'jo@acme.example', headers },
    { emailAddress: 'jo@acme.example', headers: { From: 'jo@acme.example', 'Auto-Submitted': ['auto-replied'] } },
    { emailAddress: 'jo@acme.example', headers: { From: 'jo@acme.example', 'Auto-Submitted': 'no' } },
  ]);
  expect(answers.map(({ kind }) => kind)).toEqual(['automated', 'automated', 'external']);
  expect(answers[0]?.['reason']).toContain('Auto-Submitted');
});

test('a name of Exchange’s directory becomes the address that the same person has in the headers', async () => {
  const named = { emailAddress: '/O=ACME/OU=NA/CN=RECIPIENTS/CN=JSMITH2', displayName: 'Smith, Jane' };
  const { answers } = await recognise([
    { ...named, headers: 'From: Jane Smith <jane.smith@acme.example>\nTo: amina@northbridge.ac.uk\n' },
    { ...named, headers: 'From: amina@northbridge.ac.uk\n' },
  ]);
  expect(answers).toMatchObject([
    { emailAddress: 'jane.smith@acme.example', kind: 'external', name: { full: 'Jane Smith' } },
    { emailAddress: named.emailAddress, kind: 'invalid', reason: expect.stringContaining('JSMITH2') as string },
  ]);
});

test('the end of a body gives what its signature says, each with its line', async () => {
  const body =
    'Yes please.\n\nBest wishes,\nJo\n\n-- \nDr Jo Smith\nHead of Research\nTel: 020 7946 0958\n\n> quoted\n';
  const [jo, other] = (
    await recognise([
      { emailAddress: 'jo.smith@acme.co.uk', displayName: 'Jo Smith', body },
      { emailAddress: 'jo.smith@acme.co.uk', body: 'Yes please.' },
    ])
  ).answers;
  expect(jo).toMatchObject({
    signature: {
      phones: [{ value: '+442079460958', line: 'Tel: 020 7946 0958' }],
      jobTitle: { value: 'Head of Research', line: 'Head of Research' },
    },
  });
  expect(other).not.toHaveProperty('signature');
});

test('a number without a country is one of the address’s, else of the institution’s', async () => {
  const body = 'Yes please.\n\nBest wishes,\nJo\n\n-- \nDr Jo Smith\nTel: 020 7946 0958\n';
  const { answers } = await recognise([{ emailAddress: 'jo@acme.com', body }], '--institution', 'northbridge.ac.uk');
  expect(answers).toMatchObject([{ signature: { phones: [{ value: '+442079460958' }] } }]);
});

test('a line that cannot be read is marked in its place, the others are answered, and the exit code is 1', async () => {
  const { code, stderr, answers } = await recognise([
    { emailAddress: 'a@acme.example' },
    'nope',
    '',
    { emailAddress: 5 },
    {
      emailAddress: 'b@acme.example',
    },
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('3');
  expect(answers).toMatchObject([
    { kind: 'external' },
    { error: 'This line is not JSON' },
    { error: 'This line is empty' },
    { error: expect.stringContaining('emailAddress') as string },
    { kind: 'external' },
  ]);
});

test('what is no mail domain is refused before anything is read', async () => {
  const { code, stderr } = await recognise(
    [{ emailAddress: 'a@acme.example' }],
    '--institution',
    'https://acme.example/',
  );
  expect(code).toBe(2);
  expect(stderr).toContain('"https://acme.example/" is not a mail domain');
});

test('whoever reads the answers may stop, as head does', async () => {
  const lines = `yes '{"emailAddress":"a@acme.example"}' | head -20000`;
  const command = `${lines} | '${process.execPath}' src/cli/main.ts recognise | head -1`;
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], { cwd: root });
  expect(stdout).toContain('external');
  expect(stderr).toBe('');
});

test('whatever the addresses and names, each line has its answer with a kind and a reason', async () => {
  const asked = fc.sample(
    fc.record(
      {
        emailAddress: fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()),
        displayName: fc.string({ unit: 'binary' }),
      },
      { requiredKeys: ['emailAddress'] },
    ),
    500,
  );
  const { code, answers } = await recognise(asked);
  expect(code).toBe(0);
  expect(answers).toHaveLength(asked.length);
  for (const answer of answers) {
    expect(answer).toMatchObject({ kind: expect.any(String) as string, reason: expect.any(String) as string });
  }
});

import { afterEach, expect, test, vi } from 'vitest';
import { readLabel } from '#outlook/read-label.ts';

type Callback = (result: { readonly status: string; readonly value?: unknown; readonly error?: object }) => void;
const id = '4d6fa2e7-b1c3-48da-8d40-83e9f2c56b04';

const says = (value: unknown) => ({ getAsync: (callback: Callback) => callback({ status: 'succeeded', value }) });
const refuses = {
  getAsync: (callback: Callback) => callback({ status: 'failed', error: { code: 5000, name: '', message: '' } }),
};
const throws = {
  getAsync: () => {
    throw new Error('not here');
  },
};

function withCatalogue(sensitivityLabelsCatalog: unknown) {
  vi.stubGlobal('Office', { context: { sensitivityLabelsCatalog } });
}

afterEach(() => vi.unstubAllGlobals());

test('a label is told with its name, whichever it is below', async () => {
  const children = [{ id: id.toUpperCase(), name: 'All staff', children: null }];
  withCatalogue(
    says([
      { id: '1', name: 'Public', children: null },
      { id: '2', name: 'Confidential', children },
    ]),
  );
  expect(await readLabel(says(id))).toEqual({ id, name: 'All staff' });
  expect(await readLabel(says(id.toUpperCase()))).toEqual({ id, name: 'All staff' });
  expect(await readLabel(says('2'))).toEqual({ id: '2', name: 'Confidential' });
});

test.each([
  ['is missing', undefined],
  ['refuses', refuses],
  ['throws', throws],
  ['does not know it', says([{ id: '1', name: 'Public', children: null }])],
  ['knows it without a name', says([{ id, name: '', children: [] }])],
  ['says something else', says([{ id: 7, name: [], children: 'none' }, {}, null, 'x'])],
  ['says nothing', says(null)],
])('where the list of labels %s, a label is told by its id', async (_, catalogue) => {
  withCatalogue(catalogue);
  expect(await readLabel(says(id))).toEqual({ id });
});

test.each([
  ['is missing', undefined],
  ['refuses', refuses],
  ['throws', throws],
  ['is empty', says('')],
  ['is null', says(null)],
  ['is none', says({ id })],
])('where the label %s, there is none', async (_, field) => {
  withCatalogue(says([{ id, name: 'Secret', children: null }]));
  expect(await readLabel(field)).toBeUndefined();
});

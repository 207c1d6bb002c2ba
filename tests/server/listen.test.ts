import { connect } from 'node:net';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listen } from '#server/listen.ts';

const app = new Hono().get('/slow', async (context) => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return context.text('done');
});

test('a port that is taken is refused at once, by name', async () => {
  const first = await listen({ app, host: '127.0.0.1', port: 0 });
  const second = listen({ app, host: '127.0.0.1', port: first.port });
  await expect(second).rejects.toThrow(`Port ${first.port} of 127.0.0.1 is taken by another program`);
  await first.close();
});

test('an address that this machine does not have is refused by name', async () => {
  await expect(listen({ app, host: '203.0.113.1', port: 45_678 })).rejects.toThrow(/203\.0\.113\.1 cannot be opened/);
});

test('closing lets what is under way finish, and waits for no idle connection', async () => {
  const listening = await listen({ app, host: '127.0.0.1', port: 0 });
  const idle = connect(listening.port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  const answer = fetch(`http://127.0.0.1:${listening.port}/slow`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await listening.close();
  expect(await (await answer).text()).toBe('done');
  if (!idle.closed) await new Promise((resolve) => idle.once('close', resolve));
});

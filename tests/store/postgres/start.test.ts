import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBinaries } from '#store/postgres/binaries.ts';
import { ask, createPlace, isAlive, type Place } from './place.ts';

let place: Place;

beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.leave());

describe('the embedded PostgreSQL', () => {
  test('is a PostgreSQL 17 whose server role owns nothing and obeys policies', async () => {
    const { ownerUrl, serverUrl } = await place.start();
    expect(await ask(serverUrl, 'show server_version')).toEqual([{ server_version: expect.stringMatching(/^17\./) }]);
    const role = 'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user';
    const nothing = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
    expect(await ask(serverUrl, role)).toEqual([nothing]);
    expect(await ask(ownerUrl, role)).toEqual([nothing]);
    const owned = "select datname from pg_database where pg_get_userbyid(datdba) = 'acquaint_server'";
    expect(await ask(serverUrl, owned)).toEqual([]);
    await expect(ask(serverUrl, 'create table mine (id integer)')).rejects.toThrow(/permission denied/);
    expect(await ask(ownerUrl, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  test('keeps what was written over a stop and a start', async () => {
    const first = await place.start();
    await ask(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    expect(existsSync(join(place.folder, 'data', 'postmaster.pid'))).toBe(false);
    expect(await ask((await place.start()).ownerUrl, 'select * from kept')).toEqual([{ answer: 42 }]);
  });

  test('stops within ten seconds although clients are connected', async () => {
    const postgres = await place.start();
    const client = new Client(postgres.ownerUrl);
    client.on('error', () => undefined); // it is what this test does to it
    await client.connect();
    await client.query('begin; create table unfinished (id integer)');
    const pid = place.readPid();
    const before = Date.now();
    await postgres.stop();
    expect(Date.now() - before).toBeLessThan(10_000);
    expect(isAlive(pid)).toBe(false);
  });

  test('runs in a folder that everybody may enter, one with a long name, and one that nobody else may enter', async () => {
    const open = join(place.folder, 'open');
    const long = join(place.folder, 'long '.repeat(40));
    const closed = join(place.folder, 'closed');
    for (const path of [open, long]) mkdirSync(path, { recursive: true });
    mkdirSync(closed, { mode: 0o700 });
    chmodSync(place.folder, 0o755);
    const places = [open, long, join(closed, 'postgres')];
    for (const dataFolder of places) {
      const postgres = await place.start({ dataFolder });
      expect(await ask(postgres.serverUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(statSync(join(dataFolder, 'data')).mode & 0o777).toBe(0o700);
      await postgres.stop();
    }
  });

  test('moves with its folder to another account’s reach', async () => {
    const dataFolder = join(place.folder, 'postgres');
    chmodSync(place.folder, 0o755);
    const first = await place.start({ dataFolder });
    await ask(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    chmodSync(place.folder, 0o700);
    const second = await place.start({ dataFolder });
    expect(await ask(second.ownerUrl, 'select * from kept')).toEqual([{ answer: 42 }]);
  });

  test('asks for a password where it listens on a port', async () => {
    const postgres = await place.start({ transport: 'tcp' });
    expect(await ask(postgres.serverUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const guess = new URL(postgres.serverUrl);
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test('has the libraries’ links that npm leaves out', () => {
    const link = join(findBinaries(), 'lib', 'libecpg.so');
    rmSync(link);
    findBinaries();
    expect(existsSync(link)).toBe(true);
  });
});

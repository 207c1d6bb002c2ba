import { startPostgres } from '#store/postgres/start.ts';
import { createPool } from './session.ts';
import { lookup } from './lookup.ts';
let statement:any; await lookup({connect:async()=>({query:async(q:any)=>{if(q.text) statement=q; return {rows:[]};},release(){}})} as never,{institutionId:'11111111-1111-4111-8111-111111111111',colleagueId:'x',correspondents:[]}).catch(()=>0);
const p = await startPostgres({ dataFolder: process.argv[2]! });
const pool = createPool(p.serverUrl);
const c = await pool.connect();
await c.query("begin; set local app.institution_id='11111111-1111-4111-8111-111111111111'");
const I = process.argv[5]!;
const n = Number(process.argv[3] ?? 1);
const col = (await c.query('select id from colleague limit 1 offset 3')).rows[0].id;
const addrs = (await c.query('select email_address from person_address order by person_id limit $1', [n])).rows.map(
  (r: any) => r.email_address,
);
const vals = ['11111111-1111-4111-8111-111111111111', col, addrs, addrs.map((a: string) => a.split('@')[1]), null];
await c.query('prepare l as ' + statement.text);
const lit = `('11111111-1111-4111-8111-111111111111','${col}',array[${addrs.map((a: string) => `'${a}'`)}],array[${addrs.map((a: string) => `'${a.split('@')[1]}'`)}],null)`;
await c.query('execute l' + lit);
const r = await c.query('explain (analyze,buffers,costs off) execute l' + lit);
const lines = r.rows.map((x: any) => x['QUERY PLAN']);
console.log(
  process.argv[4]
    ? lines.join('\n')
    : [...lines.filter((l: string) => /Buffers/.test(l)).slice(-2), ...lines.slice(-8)].join('\n'),
);
console.log(
  lines.find((l: string) => /Buffers/.test(l)),
  lines.filter((l: string) => /Seq Scan|Sort/.test(l)),
);
c.release();
await pool.end();
await p.stop();

import { request, type Agent } from 'node:http';

interface PostOptions {
  readonly agent: Agent;
  readonly url: string;
  readonly token: string;
  readonly body: unknown;
}

/** One POST over a connection that is kept; gives the length of the answer's body. Rejects unless it was a success. */
export function post(options: PostOptions): Promise<number> {
  const { agent, url, token, body } = options;
  const payload = Buffer.from(JSON.stringify(body));
  const headers = {
    'content-type': 'application/json',
    'content-length': payload.length,
    authorization: `Bearer ${token}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode !== undefined && response.statusCode < 300) resolve(answer.length);
        else reject(new Error(`${url} answered ${response.statusCode}: ${answer.toString().slice(0, 300)}`));
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server had just closed it for being idle: nothing was asked yet.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(post(options));
      else reject(error);
    });
    sent.end(payload);
  });
}

import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';

interface ListenOptions {
  /** The first handler's; the others take the ports after it. */
  readonly port: number;
  readonly tls: { readonly cert: string; readonly key: string };
  readonly handlers: readonly RequestListener[];
}

/** Serves each handler over https on 127.0.0.1. Returns how to close them all. */
export async function listenAll({ port, tls, handlers }: ListenOptions): Promise<() => Promise<void>> {
  const servers = handlers.map((handler) => createServer({ ...tls, maxHeaderSize: 48 * 1024 }, handler));
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  try {
    await Promise.all(servers.map((server, index) => listen(server, port + index)));
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new Error(cause.code === 'EADDRINUSE' ? `Port ${port} is taken` : `Port ${port} cannot be opened`, { cause }),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

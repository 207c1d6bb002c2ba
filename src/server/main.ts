const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`Acquaint needs Node 24 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

// Imported only now: an older Node would already stumble over what these import.
const { AppError } = await import('#domain/app-error.ts');
const { readConfiguration } = await import('./configuration.ts');
const { writeLog } = await import('./log.ts');
const { serve } = await import('./serve.ts');

try {
  const configuration = readConfiguration(process.env);
  const listening = await serve(configuration);
  writeLog('info', 'listening', { url: configuration.origin, host: configuration.host, port: listening.port });
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // One may come twice, from the terminal or the service manager and from npm.
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      writeLog('info', 'stopping', { signal });
      void listening.close().then(() => writeLog('info', 'stopped'));
    });
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  if (error.issues.length === 0) console.error(`${error.message}.`);
  for (const { path, message } of error.issues) console.error(`${path} ${message}.`);
  process.exitCode = 1;
}

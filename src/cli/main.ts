const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`Acquaint needs Node 24 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

// Whoever reads the answers may have read enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Imported only now: an older Node would already stumble over what this imports.
const { runCommand } = await import('./commands.ts');
process.exitCode = await runCommand(process.argv.slice(2), process.env);

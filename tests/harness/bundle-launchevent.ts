import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';
import configurations from '../../webpack.config.js';

/** The script of Outlook's events as the build makes it; `changed` makes it of something else. */
export async function bundleLaunchEvent(changed: webpack.Configuration = {}): Promise<string> {
  const configuration = configurations.find(({ name }) => name === 'launchevent');
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-launchevent-'));
  const output = { ...configuration?.output, path: folder };
  const compiler = webpack({ ...configuration, cache: false, ...changed, output });
  try {
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        const problem =
          error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : undefined);
        compiler.close(() => (problem ? reject(problem) : resolve()));
      });
    });
    return readFileSync(join(folder, 'launchevent.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

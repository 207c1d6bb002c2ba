import { resolve } from 'node:path';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const root = import.meta.dirname;

/** @type {import('webpack').RuleSetRule} */
const omitSummaries = {
  test: /src[\\/]api[\\/](?:[\w-]+-)?operations\.ts$/,
  enforce: 'pre',
  loader: resolve(root, 'scripts/omit-summaries.mjs'),
};

/**
 * What both builds share: TypeScript by esbuild (types are checked by tsc), hashed names, ES2020 as Outlook's browsers need.
 * @type {import('webpack').Configuration}
 */
const common = {
  mode: 'production',
  target: ['web', 'es2020'],
  context: root,
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.js'], extensionAlias: { '.js': ['.js', '.ts', '.tsx'] } },
  module: {
    rules: [
      omitSummaries,
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2020', jsx: 'automatic' } },
    ],
    // Style sheets come within the scripts: no request of their own. Custom properties are Fluent's tokens and keep their names.
    parser: { 'css/auto': { exportType: 'style', dashedIdents: false, namedExports: false } },
  },
  optimization: {
    minimizer: [new EsbuildPlugin({ target: 'es2020', legalComments: 'none' })],
    // Each import() is one request: what we write around MSAL comes with it.
    splitChunks: { cacheGroups: { default: false, defaultVendors: false } },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  cache: { type: 'filesystem', cacheDirectory: resolve(root, 'node_modules/.cache/webpack') },
};

/** @param {string} filename @param {string} template @param {...string} chunks */
function page(filename, template, ...chunks) {
  return new HtmlWebpackPlugin({ filename, template, chunks, scriptLoading: 'defer', minify: false });
}

/**
 * The add-in's pages. The same bits serve development and production: addresses are filled in by the server.
 * @type {import('webpack').Configuration}
 */
const pages = {
  ...common,
  name: 'pages',
  entry: {
    taskpane: './src/taskpane/main.tsx',
    commands: './src/commands/main.ts',
    auth: './src/sign-in/redirect.ts',
    desk: './src/desk/main.tsx',
  },
  output: {
    path: resolve(root, 'dist'),
    publicPath: '/',
    filename: 'assets/[name].[contenthash:12].js',
    chunkFilename: 'assets/[id].[contenthash:12].js',
    // Made by scripts/build.ts for an address, or by the next bundle; this one leaves them.
    clean: { keep: /^(?:manifest(?:-mailbox)?\.xml|launchevent\.js)$/ },
  },
  plugins: [
    page('taskpane.html', './src/taskpane/taskpane.html', 'taskpane'),
    page('commands.html', './src/commands/commands.html', 'commands'),
    page('launchevent.html', './src/launchevent/launchevent.html'),
    page('auth.html', './src/sign-in/auth.html', 'auth'),
    page('desk.html', './src/desk/desk.html', 'desk'),
    page('support.html', './src/desk/support.html'),
  ],
};

/**
 * What Outlook's events call: one script, whose name manifest.xml knows. Classic Outlook on Windows runs it by itself, without a page and without
 * imports, and reads ES2016, so that dependencies are transpiled too, and what is imported on demand elsewhere is within it.
 * @type {import('webpack').Configuration}
 */
const launchevent = {
  ...common,
  name: 'launchevent',
  target: ['web', 'es2016'],
  module: {
    rules: [omitSummaries, { test: /\.m?[jt]s$/, loader: 'esbuild-loader', options: { target: 'es2016' } }],
    parser: { javascript: { dynamicImportMode: 'eager' } },
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2016', legalComments: 'none' })], splitChunks: false },
  entry: { launchevent: './src/launchevent/main.ts' },
  output: { path: resolve(root, 'dist'), filename: '[name].js' },
};

/**
 * The emulator's window: development and tests only, never deployed.
 * @type {import('webpack').Configuration}
 */
const emulator = {
  ...common,
  name: 'emulator',
  entry: { emulator: './src/emulator/host/main.tsx' },
  output: {
    path: resolve(root, 'build/emulator'),
    publicPath: '/',
    filename: 'assets/[name].[contenthash:12].js',
    clean: true,
  },
  plugins: [page('index.html', './src/emulator/host/index.html', 'emulator')],
};

export default [pages, launchevent, emulator];

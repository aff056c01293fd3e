#!/usr/bin/env node
// Written for any Node from 14 on: it goes on with the command line if this Node can run it, and otherwise starts the Node
// that is installed beside the code. So a direct call, npx, systemd and an older Node outside all end in the same place.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const main = join(root, 'apps', 'operator', 'main.ts')
const local = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

// What Node makes of the code before it runs it, which takes every command two thirds of a second: kept by content, gone with npm ci.
const compiled = process.env.NODE_COMPILE_CACHE || join(root, 'node_modules', '.cache', 'compiled')

// npm writes this file last, so an installation that was interrupted is begun again.
if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) install()
if (process.features.typescript && typeof Temporal !== 'undefined') {
  module.enableCompileCache(compiled)
  await import(new URL('apps/operator/main.ts', import.meta.url))
} else if (existsSync(local)) goOnWith(local)
else
  stop(
    `Probity needs Node 26 and finds ${process.version}; none came with the installation for ${process.platform}-${process.arch}.\n` +
      'Install Node 26 (https://nodejs.org) and start again.',
  )

function install() {
  process.stderr.write(
    'The libraries are not installed yet. Installing them with "npm ci"; this takes about a minute.\n',
  )
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) stop('The installation did not succeed. Run "npm ci" in the folder of Probity to see why.')
}

function goOnWith(node) {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm ends the shell between us and itself, not us: what npm started ends when that shell is gone.
  const parent = process.ppid
  const watch = () => process.ppid !== parent && child.kill('SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref()
  child.on('error', (fault) => stop(`${node} could not be started: ${fault.message}`))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

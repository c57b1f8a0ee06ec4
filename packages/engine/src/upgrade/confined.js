// JavaScript: it is started as a program, in a namespace without a network. It runs a SigNoz there, and forwards
// connections from a Unix socket, which leads out of the namespace, to SigNoz's port. It ends with its parent.
import { spawn, spawnSync } from 'node:child_process';
import { connect, createServer } from 'node:net';

const [socket, program] = process.argv.slice(2);

// A new namespace has only a loopback interface, which is down.
const up = spawnSync('ip', ['link', 'set', 'lo', 'up'], { encoding: 'utf8' });
if (up.status !== 0) {
  console.error(`the loopback interface cannot be used: ${up.error?.message ?? up.stderr}`);
  process.exit(1);
}
const server = spawn(program, ['server'], { stdio: ['ignore', 'inherit', 'inherit'] });
server.on('error', (error) => {
  console.error(`${program} cannot be started: ${error.message}`);
  process.exit(1);
});
server.on('exit', (code) => process.exit(code ?? 1));
// Ctrl-C reaches every program of the terminal.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill('SIGKILL'));
process.stdin.on('end', () => server.kill('SIGKILL')).resume();

createServer((from) => {
  const to = connect(8080, '127.0.0.1');
  for (const [one, other] of [
    [from, to],
    [to, from],
  ])
    one.on('error', () => other.destroy()).pipe(other);
}).listen(socket);

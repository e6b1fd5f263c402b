// Loaded into the server: ends it, with all that it started, when the process that holds its standard input is gone.
// However that process ends (killed outright, too), no server is left behind.
import process from 'node:process';

if (process.argv[1]?.endsWith('server-main.js')) {
  process.stdin.on('close', () => process.kill(-process.pid, 'SIGKILL'));
  process.stdin.resume();
}

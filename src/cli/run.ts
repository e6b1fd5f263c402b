import { CommanderError } from 'commander';
import { buildProgram, refusal } from './program';
import { complain, EXIT, Failure, type ExitCode, type World } from './world';

/** Runs one command; gives the exit code of the process. */
export async function run(world: World): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  try {
    const program = buildProgram(world, (result) => (code = result));
    if (world.argv.length === 0) {
      await world.err.write(program.helpInformation());
      return EXIT.failed;
    }
    await program.parseAsync(world.argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.clean;
      await complain(world, `${refusal(error.message).replace(/\.+$/, '')}. See \`owners-manual --help\`.`);
    } else if (error instanceof Failure) await complain(world, error.message);
    else {
      // A fault of ours: whoever reports it needs the trace.
      await complain(world, `internal error: ${error instanceof Error ? error.message : String(error)}`);
      if (error instanceof Error && error.stack) await world.err.write(`${error.stack}\n`);
    }
    return EXIT.failed;
  }
}

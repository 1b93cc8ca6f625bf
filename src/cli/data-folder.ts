import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the platform keeps an application's data: XDG on Linux, Application Support on macOS, LOCALAPPDATA on Windows. */
export const dataFolder = (
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string => {
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Hearsay');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Hearsay');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'hearsay');
};

/** The ledger a command works on: `--db`, else HEARSAY_DB, else `ledger.db` in the data folder. */
export const ledgerPath = (option: string | undefined, environment: NodeJS.ProcessEnv = process.env): string =>
  option ?? (environment.HEARSAY_DB || join(dataFolder(), 'ledger.db'));

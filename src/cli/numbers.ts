import { InvalidArgumentError } from 'commander';

/** A port number from the command line. */
export const readPort = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
};

/** A count of at least one. */
export const readCount = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return value;
};

/** A count, 0 standing for all. */
export const readLimit = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('Give a whole number, 0 for all.');
  return value;
};

/** Where the desk opens unless told otherwise. */
export const DEFAULT_PORT = 4173;

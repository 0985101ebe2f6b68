/** Why a file cannot be had, in words. */
import {sanitize} from './sanitize.ts';

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory where a file belongs',
  ENOTDIR: 'part of the path is a file and no directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
};

/** The reason of a failed file operation, in words. */
export function reason(error: unknown): string {
  const {code = '', message} = error as NodeJS.ErrnoException;
  return reasons[code] ?? (message ? sanitize(message) : 'cannot be read');
}

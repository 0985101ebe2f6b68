/** The name under which the build still knows `memoize`. */
export {memoize as remembered} from './memoize.ts';

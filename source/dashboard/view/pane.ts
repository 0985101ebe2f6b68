/** What the parts of the screen are drawn from, and what comes of it. */
import type {PaneId} from '../layout.ts';
import type {Model, Now} from '../model/model.ts';
import type {Scene} from '../model/scene.ts';
import type {Theme} from '../theme.ts';
import type {Line} from './line.ts';

/** All that a frame shows is derived from this. */
export type View = {scene: Scene; theme: Theme; model: Model; now: Now};

/** Columns and rows. */
export type Area = {width: number; height: number};

/** A pane, or a panel over the panes. */
export type Pane = View & {
  /** The room within its border. */
  area: Area;
  focused: boolean;
  /** How many rows of what is selected are scrolled away. */
  scrolled: number;
};

/** The lines of a pane or panel, at most as many as it has rows. */
export type Content = {
  lines: Line[];
  /** The list's item that each line belongs to, for the mouse. */
  items?: Array<number | undefined>;
  /** How many items lie above and below what is shown. */
  above?: number;
  below?: number;
  /** Rows of the cursor's item that lie above and below what is shown, where it is taller than the room for it. */
  within?: {above: number; below: number};
};

/** As titles and tabs have them. */
export const paneNames: Record<PaneId, string> = {
  feed: 'Feed',
  delegations: 'Delegations',
  demands: 'Demands',
  quotes: 'Quotes',
};

/** What comes of a message: the model after it, and now and then something to do outside. */
import type {Model} from '../model/model.ts';

/** What the model cannot do by itself. */
export type Effect =
  {type: 'leave'; code: number} | {type: 'copy'; text: string} | {type: 'suspend'} | {type: 'redraw'};

/** The model after a message. */
export type Transition = {model: Model; effect?: Effect | undefined};

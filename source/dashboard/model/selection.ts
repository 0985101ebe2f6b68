/** What is selected in the panes and panels: rows, targets, and the words that copying takes along. */
import {citeLong} from '../../print/cite.ts';
import {shownTime} from '../../story/time.ts';
import {
  feedCursor,
  membersOf,
  openQuestions,
  selectedSaid,
  topicsOf,
  type Model,
  type Now,
  type Panel,
  type Target,
} from './model.ts';
import {isToCome} from './publication.ts';
import {quoteCitation, type Scene} from './scene.ts';
import {passagesOf, titleOf} from './targets.ts';

/** What is selected, in the panel or pane that has the focus. */
export function targetOf(scene: Scene, model: Model, now: Now): Target | undefined {
  const top = model.panels.at(-1);
  if (top?.kind === 'sources') return top.target;
  if (top?.kind === 'questions') {
    const question = currentQuestion(top, now);
    return question === undefined ? undefined : {kind: 'question', question};
  }
  switch (model.focus) {
    case 'feed': {
      const index = feedCursor(model, now);
      return index < 0 ? undefined : {kind: 'entry', index};
    }
    case 'delegations': {
      const members = membersOf(now);
      const member = members[memberRow(model, now)];
      return member && {kind: 'member', person: member.person.id};
    }
    case 'demands': {
      const topic = topicsOf(scene, model, now)[topicRow(scene, model, now)];
      return topic && {kind: 'topic', topic: topic.topic.id};
    }
    case 'quotes': {
      return selectedSaid(model, now);
    }
  }
}

/** Tells apart what can be selected, so that the rows it was scrolled by are forgotten with it. */
export function selectedItem(scene: Scene, model: Model, now: Now): string {
  const top = model.panels.at(-1);
  const row = top?.kind === 'sources' ? top.cursor : undefined;
  return JSON.stringify([top?.kind ?? model.focus, row, targetOf(scene, model, now)]);
}

/** How many rows of what is selected are scrolled away. */
export const scrolledRows = (scene: Scene, model: Model, now: Now): number =>
  model.scrolled?.item === selectedItem(scene, model, now) ? model.scrolled.rows : 0;

/** The row of the delegate that is selected; the first where they are not there. */
export function memberRow({delegations}: Model, now: Now): number {
  return Math.max(
    0,
    membersOf(now).findIndex(({person}) => person.id === delegations.person),
  );
}

/** The row of the topic that is selected; the first where it is not there. */
export function topicRow(scene: Scene, model: Model, now: Now): number {
  return Math.max(
    0,
    topicsOf(scene, model, now).findIndex(({topic}) => topic.id === model.demands.topic),
  );
}

/** The row of the question that is selected in a panel; the first where it is not there. */
export function questionRow(panel: Extract<Panel, {kind: 'questions'}>, now: Now): number {
  return Math.max(
    0,
    openQuestions(now).findIndex(({question}) => question.id === panel.question),
  );
}

const currentQuestion = (panel: Extract<Panel, {kind: 'questions'}>, now: Now): string | undefined =>
  openQuestions(now)[questionRow(panel, now)]?.question.id;

/** The open question that what is selected stands in, where `d` opens the list. */
export function questionOf(scene: Scene, model: Model, now: Now): string | undefined {
  if (model.focus === 'delegations') return membersOf(now)[memberRow(model, now)]?.attendance.question;
  if (model.focus !== 'feed') return undefined;
  return scene.timeline.entries[feedCursor(model, now)]?.answers[0]?.question;
}

/** What `y` copies: each statement with the passages that it, and no other, rests on. */
export function citationOf(scene: Scene, model: Model, now: Now): string | undefined {
  const target = targetOf(scene, model, now);
  if (!target) return undefined;
  const top = model.panels.at(-1);
  const isTitled = (source: string): boolean =>
    (top?.kind === 'sources' && top.all) || !isToCome(scene, source, now);
  if (target.kind === 'quote') return quoteCitation(scene, scene.timeline.quotes[target.index]!, isTitled);
  const cited = passagesOf(scene, target, now);
  const cite = (heading: string): string => {
    const from = cited.filter((one) => one.heading === heading).map(({passage}) => passage);
    return `(${[...new Set(from.map((passage) => citeLong(passage, scene.story, isTitled)))].join('; ')})`;
  };
  if (target.kind === 'entry') {
    const {text, at} = scene.timeline.entries[target.index]!;
    return `${text} — ${shownTime(at)} ${cite(text)}`;
  }
  const headings = [...new Set(cited.map(({heading}) => heading))];
  const lines = headings.map((heading) => `${heading} ${cite(heading)}`);
  return [`${titleOf(scene, target)}:`, ...lines].join(lines.length === 1 ? ' ' : '\n');
}

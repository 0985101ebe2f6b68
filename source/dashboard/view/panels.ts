/** What opens over the right-hand side: the sources of something, and the questions on which the sources differ. */
import {findExact} from '../../story/find-exact.ts';
import {sourceIds} from '../../story/story.ts';
import {openQuestions, type Panel} from '../model/model.ts';
import {holdsBack, isToCome} from '../model/publication.ts';
import type {Scene} from '../model/scene.ts';
import {passagesOf, titleOf, type Cited} from '../model/targets.ts';
import {questionRow} from '../model/selection.ts';
import {sourceDots} from './feed.ts';
import {around, markSpan} from './list.ts';
import {blank, clip, justify, span, wrapSpans, type Line} from './line.ts';
import type {Content, Pane} from './pane.ts';

type SourcesPanel = Extract<Panel, {kind: 'sources'}>;
type QuestionsPanel = Extract<Panel, {kind: 'questions'}>;

/** The rows above the list: what these are the sources of. */
export function sourcesHead({scene, area}: Pane, {target}: SourcesPanel): Line[] {
  return [
    ...clip(wrapSpans(titleOf(scene, target), area.width, {bold: true}), 3).map((line) => [
      span(' '),
      ...line,
    ]),
    blank,
  ];
}

/** The passages under what each is a source for, with their words where they are at hand. */
export function sourcesContent({scene, theme, now, area, scrolled}: Pane, panel: SourcesPanel): Content {
  const {glyphs} = theme;
  const cited = passagesOf(scene, panel.target, now);
  const rowsOf = (index: number): Line[] => {
    const {heading, passage} = cited[index]!;
    const selected = index === Math.min(panel.cursor, cited.length - 1);
    const source = scene.sources.get(passage.source);
    const rows: Line[] = [];
    if (cited[index - 1]?.heading !== heading) {
      if (index > 0) rows.push(blank);
      rows.push(...wrapSpans(heading, area.width, {dim: true}).map((line) => [span(' '), ...line]));
    }
    const held = !panel.all && isToCome(scene, passage.source, now);
    const names = [
      source?.publisher ?? (held ? undefined : source?.title),
      held ? (source?.date === undefined ? 'undated' : `to come ${source.date}`) : undefined,
    ].filter((name) => name !== undefined);
    const facts =
      area.width >= 50 && !held
        ? [source?.date, source?.words === undefined ? undefined : `${source.words} words`]
        : [];
    rows.push(
      justify(
        [
          markSpan(selected, false, theme),
          span(' '),
          // the dot stands where it does in the feed, and the id is what the questions call it
          ...(scene.story.sources.length > 6
            ? []
            : [...sourceDots(scene, new Set([passage.source]), theme), span(' ')]),
          span(passage.source, {bold: true}),
          span(names.map((name) => ` ${name}`).join(` ${glyphs.dot}`), {dim: true}),
        ],
        [
          span(
            facts
              .filter((fact) => fact !== undefined)
              .map((fact) => `${fact} ${glyphs.dot} `)
              .join(''),
            {dim: true},
          ),
          span(`paragraph ${passage.paragraph}`),
        ],
        area.width + 1,
      ),
    );
    const articles = held ? undefined : scene.articles;
    for (const line of passageText(articles, cited[index]!, area.width - 3, selected))
      rows.push([span('    '), ...line]);
    return rows;
  };
  const content = around(
    cited.length,
    Math.min(panel.cursor, cited.length - 1),
    area.height,
    rowsOf,
    scrolled,
  );
  const words = holdsBack(scene, panel, now) ? withFuture : articlesHint(scene);
  const hint = wrapSpans(words, area.width - 1, {dim: true});
  if (words === '' || content.lines.length + hint.length + 1 > area.height) return content;
  return {...content, lines: [...content.lines, blank, ...hint.map((line) => [span(' '), ...line])]};
}

/** What is to be known of the articles, where they cannot be read. */
const articlesHint = ({articles}: Scene): string =>
  articles === undefined ? withArticles : articles.size > 0 ? '' : withoutArticles;
const withoutArticles = 'None of the story’s articles is in the directory given with --sources.';
const withArticles = 'Started with --sources DIR, each passage can be read here.';
const withFuture = 'What is published later may tell what is still to come: Enter shows it all the same.';

/** The passage itself where the article is at hand, otherwise the exact words if it is direct speech. */
function passageText(
  articles: Scene['articles'],
  {passage}: Cited,
  columns: number,
  selected: boolean,
): Line[] {
  const paragraph = articles?.get(passage.source)?.paragraphs[passage.paragraph - 1];
  if (paragraph === undefined)
    return passage.exact === undefined ? [] : wrapSpans(`“${passage.exact}”`, columns, {italic: true});
  const marks = findExact(paragraph, passage);
  const lines = wrapSpans(paragraph, columns, {dim: !selected}, marks, {
    dim: false,
    bold: true,
    tint: 'warning',
  });
  return selected ? lines : clip(lines, 2);
}

/** The open questions, with each answer and the sources that give it. */
export function questionsContent({scene, theme, now, area, scrolled}: Pane, panel: QuestionsPanel): Content {
  const questions = openQuestions(now);
  if (questions.length === 0) {
    const none =
      scene.story.questions.length === 0 ? 'this story asks no questions' : 'the sources agree so far';
    return {lines: [blank, [span(`  ${none}`, {dim: true})]]};
  }
  const cursor = questionRow(panel, now);
  const rowsOf = (index: number): Line[] => {
    const {question, answers} = questions[index]!;
    const selected = index === cursor;
    const fresh = answers.at(-1)!.entry === now.fresh;
    const mark = markSpan(selected, fresh, theme);
    const sources = answers.map(({answer}) => sourceIds(answer.sources).join(', '));
    const longest = Math.min(Math.max(...sources.map((ids) => ids.length)), Math.floor(area.width * 0.35));
    return [
      ...wrapSpans(question.question, area.width - 1, {
        bold: true,
        ...(fresh ? {tint: 'fresh' as const} : {}),
      }).map((line, i) => [i === 0 ? mark : span(' '), span(' '), ...line]),
      ...answers.flatMap(({answer, entry}, i) => {
        const ids = sources[i]!.length > longest ? `${sources[i]!.slice(0, longest - 1)}…` : sources[i]!;
        const style = entry === now.fresh ? {tint: 'fresh' as const} : {};
        return wrapSpans(answer.answer, area.width - longest - 5, style).map((line, row) => [
          span('    '),
          span((row === 0 ? ids : '').padEnd(longest + 2), {dim: true}),
          ...line,
        ]);
      }),
      blank,
    ];
  };
  return around(questions.length, cursor, area.height, rowsOf, scrolled);
}

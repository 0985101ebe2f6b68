/** A thread of `extract`. False where the program was started by its user. */
import {extractArticle, type ArticleAsked, type Printed} from './extract-article.ts';
import {answer} from './threads.ts';

export const extractInThread = (): boolean =>
  answer((article: ArticleAsked): Printed => {
    const {pieces, quotes} = extractArticle(article);
    return {pieces: [...pieces], quotes};
  });

/**
 * The words by which English news copy hands a quotation to its speaker, by what they do. Lemmas only; `verbs.ts`
 * inflects them. A new verb goes into the class whose company it keeps; the weights know the class, and so the newcomer works at once.
 */
export const cueClasses = {
  /** "…," she said. Takes the words as its object, asks for no listener. */
  say: `say`,
  /** Takes the listener first: told reporters, "…" */
  tell: `tell inform remind assure advise notify brief alert caution reassure`,
  add: `add continue conclude begin resume finish follow interject interrupt chime elaborate expand sum`,
  ask: `ask inquire wonder question query demand beg plead`,
  answer: `reply respond answer retort counter react rejoin demur`,
  write: `write tweet post blog email e-mail retweet text message publish report pen type cable telegraph headline
    repost caption editorialize editorialise scrawl scribble ink subtitle`,
  state: `state note explain declare announce remark observe comment mention recall testify relate recount confirm
    reiterate repeat stress emphasize emphasise underscore underline highlight point acknowledge concede admit
    confess insist contend argue assert affirm aver opine offer elaborate clarify specify reveal disclose
    volunteer recite narrate detail outline indicate signal estimate reckon attest summarize summarise
    telegraph articulate reflect posit theorize theorise caution warn advise agree disagree allow
    emphasise venture counsel intone pronounce proclaim profess submit relay contradict postulate stipulate
    hypothesize hypothesise vouch verify attest allude concur foretell chronicle document reminisce philosophize tally`,
  claim: `claim allege suggest imply hint charge speculate predict forecast surmise intimate purport deny
    protest object complain lament bemoan grumble gripe fret worry vent fume rail rage decry bristle sniff scoff grouse carp foresee prophesy`,
  /** How the voice sounded. */
  voice: `shout yell scream cry exclaim whisper mutter murmur mumble chant bark snap growl roar bellow holler
    shriek sigh sob laugh chuckle grin smile joke quip crack muse gush rave boast brag crow tease deadpan
    thunder boom blurt stammer sneer snarl hiss sing drawl croak purr coo gasp groan moan snort rant rhapsodize enthuse
    marvel riff wisecrack beam snipe gloat mouth chortle wail harrumph guffaw warble chirp holler intone rasp spit
    sputter stutter splutter wheeze weep yelp squeal plead hoot jeer`,
  promise: `promise pledge vow swear threaten warn urge implore exhort propose recommend
    request invite encourage commit order instruct direct command press appeal`,
  /** Gives a thing a name: called it a "…" */
  label: `call describe dub label brand term deem characterize characterise refer style name nickname
    christen cast portray paint depict frame liken compare dismiss denounce condemn regard bill tag peg`,
  /** Passes judgment in the quoted words. */
  judge: `praise hail laud applaud commend celebrate tout credit thank congratulate salute welcome salute bless endorse admire
    criticize criticise blast slam attack mock ridicule deride lambaste rip knock chide rebuke scold assail
    accuse blame fault castigate excoriate bash berate decry lampoon taunt insult denigrate disparage slight
    trash hammer skewer pillory pan savage chastise admonish upbraid scorn belittle demean vilify heckle extol herald trumpet rubbish downplay reject rebuff dispute challenge refute defend`,
  think: `think believe feel know understand hope expect fear find see consider imagine realize realise remember doubt
    guess suspect figure prefer want wish need intend plan decide conclude view`,
  /** What a text does: the report found, the sign read. */
  read: `read show find cite quote list carry feature include contain warn display conclude proclaim
    bear run`,
  speak: `speak talk discuss address lecture preach argue debate converse chat confide sound go utter voice express deliver issue release
    make give use invoke echo employ coin raise bring spell put lay reference parrot reprise recap recapitulate`,
} as const;

export type CueClass = keyof typeof cueClasses;

/** Verbs that hand words over with a particle behind them: shot back, weighed in. */
export const phrasalCues: Readonly<Record<string, ReadonlyMap<string, CueClass>>> = {
  back: all('shoot fire hit', 'answer'),
  in: all('weigh jump cut butt', 'add'),
  up: all('pipe', 'add'),
};

function all(lemmas: string, cue: CueClass): ReadonlyMap<string, CueClass> {
  return new Map(lemmas.split(' ').map((lemma) => [lemma, cue]));
}

/** Nouns that stand for an act of speech: "in a statement", "his words", "the message was". */
export const speechNouns = new Set(
  `statement interview speech remark remarks comment comments tweet tweets post posts email emails e-mail e-mails letter
  memo message messages note op-ed column editorial article book memoir essay report conference briefing address testimony
  transcript call words word phrase line slogan quote quotation claim assertion question answer reply response argument sign
  signs placard banner chant chants shout shouts cries headline ad advertisement video text motto mantra warning pledge
  promise vow rhetoric language description term label nickname announcement appearance blog account
  press release news debate declaration complaint lawsuit ruling opinion dissent filing document documents poem song hashtag remarks contention allegation accusation
  demand proposal suggestion prediction view opinion concern complaints complaint criticism attack message plea request reference speeches claims
  promises assertions allegations accusations calls views shout cry refrain charge charges conclusion finding findings advice joke jokes insult insults plan`.split(
    /\s+/,
  ),
);

/** In the words of Roe, in her view. */
export const viewNouns: ReadonlySet<string> = new Set(
  'word words view opinion telling account estimation judgment judgement reckoning phrase'.split(' '),
);

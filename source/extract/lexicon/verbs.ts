/**
 * Verbs and their forms. The cue verbs come from `cues.ts`; the common ones here only let the tagger tell a verb
 * from a noun. Regular forms are made by rule, the others stand in the table.
 */
import {cueClasses, type CueClass} from './cues.ts';

/** base: say · s: says · past: said (also the participle) · ing: saying */
export type VerbForm = 'base' | 's' | 'past' | 'ing';
export type VerbEntry = {lemma: string; form: VerbForm; cue: CueClass | null};

const commonVerbs = `accept achieve act affect aim appear apply approach arrest arrive assume attend avoid back ban base
  beat become belong bet blow book break build burn buy campaign care carry catch cause change check choose claim clear climb
  close come compete complete concern conduct confront connect control cost count cover create cross cut damage deal declare decline
  defeat deliver depend describe deserve design destroy determine develop die die differ disappear discover divide draft draw dress drink drive drop
  drown earn eat elect emerge end enforce engage enjoy enter escape establish examine exist expand experience face fail fall favor favour
  fight fill fire fit fix flee float fly focus forget force form gain gather get get grab grant grow guard handle hang happen head hear
  help hide hire hit hold hope host hurt identify ignore impose improve increase insist intend interview introduce invest involve join
  jump keep kick kill land last launch lay lead lean learn leave let lie lift like limit link listen live lock look lose love maintain
  manage march mark marry match matter mean measure meet miss mount move nominate obtain occur open operate oppose order organize
  own park pass pay perform permit pick place plan play pose prepare present press pressure prevent produce protect prove provide
  publish pull push put qualify quit race raise rank reach realize receive recognize reduce reflect refuse regard relate release rely
  remain remember remove replace represent require resign resist respond rest result retire return ride ring rise roll rule run
  rush sail save scare seek seem select sell send serve set settle share shift shoot shop show shut sign sit sleep slip smile solve sort sound
  spark spend split spread stage stand start stay steal step stick stop strike struggle study succeed sue suffer support suppose surprise
  surround survive suspend take talk target teach tend test threaten throw tie touch tour trade train travel treat trust try turn
  unite use visit vote wait wake walk wander warm wash waste watch wave wear win wonder work worry yield
  appoint argue arise assemble assign attract await bear bind bleed block bomb boost breathe bump cheer cite collapse combine
  convince cook correct crash decide defend demonstrate deploy deny dig dominate double dream ease edit embrace enable
  ensure evolve exceed exclude exercise expect exploit explode explore expose extend feature feed finance flow follow gesture glance greet
  guide halt hand harm hate head heal host hug hunt inherit inspire interrupt invade investigate issue judge jail
  knock lack laugh loom lower mail melt merge nod note offer overcome pause persuade photograph plunge point
  poll pour preside proceed promote protest pursue question react reappear rebuild recall recover refer register regret reject
  reopen repair rescue reserve resolve restore retain retreat reveal rally seize sense shake shape shrug shuffle slap slide slow
  speak spot squeeze stare stem stir stress stretch stroll submit sweep swing switch tackle tap thank tweak underestimate
  abandon abolish absorb abuse accompany accumulate acquire activate adapt adjust administer adopt advance advocate affirm afford aggravate allay alter amass amaze
  amend amount analyze analyse anger annex annoy anticipate apologize apologise appease appreciate apprehend arrange ascend aspire assassinate assault assess assist associate
  attach attain avert await balance bargain battle befriend behave benefit betray bid blend block boil bolster borrow bow boycott brace brandish breach breed broadcast broker bruise
  brush buck bully bury calculate calm cancel capitalize capture carve cease censor chair champion chase cherish circulate clarify clash classify clean cling coach coalesce coast coincide
  collect comfort communicate compel compensate compile complicate comply compose comprise compromise conceal concentrate conclude condone confer confine conflict confuse consent
  consist consolidate constitute construct consult consume contact contemplate contrast contribute convene convert convey convict cooperate coordinate cope craft crawl creep cripple cross crush
  cultivate curb curtail dampen dance dare dash debunk deceive dedicate defect defer define defuse degrade delay delegate delete demand demonize denote depart deport deprive derail descend
  deserve desire despise detain deter deteriorate devastate devote diagnose dictate dip disappoint disavow discard discourage discredit discriminate dislike dismantle disobey dispatch
  dispel disqualify disrupt dissolve distance distance distinguish distort distribute disturb dive divert divorce dodge donate dread drag drain drift dwell echo eclipse educate
  eliminate elude embark embarrass emphasize employ empower encounter endanger endure enhance enlist enroll enter entertain entice equate erase erode erupt espouse evade evaluate
  evoke exacerbate exaggerate examine exchange exclude excuse execute exempt exhibit exit expel export facilitate fade falter fare fashion file filter flash flatter flip flock flood flirt flourish fold
  forbid foresee forge forgive forgo formulate foster found frighten frustrate fuel fulfill function gamble garner gaze generate glean govern graduate grapple grasp grill grind grip guarantee
  hamper harass harbor harden harvest haul haunt hesitate highlight hinder hinge hover hurl illustrate impeach impede implement implicate import impress imprison incite incur indict induce indulge inflict infringe
  inject injure inquire insert inspect install instil institute integrate intensify interact interfere interpret intervene intimidate invent invoke irritate isolate juggle justify
  kneel lack lash last lecture legalize legislate lend lessen level liberate linger load loathe lobby lodge lure lurk magnify march mediate memorize merit migrate mind minimize mislead misspeak mistake
  mobilize moderate modify monitor motivate mourn multiply murder navigate near negotiate neglect nurture obey oblige obscure observe obstruct occupy offend offset omit oust outline outpace
  outrage outweigh overhaul overlook overrule override overshadow overthrow overturn overwhelm pack paint panic participate penalize penetrate perceive persist persuade plague plead please plot plunder
  ponder populate portend possess postpone practice practise pray precede preclude predict prejudge preserve prevail price probe process procure prod profit program prohibit project prolong
  prompt propel prosecute prosper provoke prune punch punish purchase purge push quell quote radiate radicalize raid ratify rattle reaffirm reap reassess rebound rebel recede receive recite
  reconcile reconsider reconvene record recruit recuse redefine redeem redirect reelect reinforce reinstate reject relax relay relieve relinquish relish renew renounce rent reopen repel replicate repress
  reproduce repudiate resemble resent reside resonate resort respect restrain restrict resume resurface retain retaliate rethink revamp revel reverse review revise revisit revive revoke revolve reward
  ridicule rig risk rival roam rob rock rotate ruin sacrifice sanction satisfy saturate scale scan scatter schedule score scramble scrap scratch screen scrutinize search secure seethe segregate
  separate shatter shed shelter shield shore shove shrink sideline simplify skip slash slate slay slice smash smear smell snatch soar soften solicit soothe span spare spearhead specialize spend
  spill spin spoil sponsor sprawl spray spring spur spurn squander stabilize stall stamp star starve steer stifle stigmatize stimulate stoke store storm straddle strain strand strengthen stride strip strive
  stun subdue subject subpoena subscribe substantiate subvert suck suit supervise supply suppress surface surge surrender surpass swap sway switch sympathize tarnish taunt tax tear terminate terrify
  terrorize testify thrash thrive tighten tilt tolerate topple torture toss tout track trade trail transcend transfer transform translate transport trap trigger trim triumph tumble tune tweak undercut
  underlie undermine understate undertake undo unfold unify unleash unload unravel unseat update uphold upset usher utilize vacate validate value vanish vary veer venture veto vie vilify visualize
  wage warrant water weather weep welcome wield wilt wish woo worship wreck wrestle zero zoom
  border neighbor neighbour oversee head comprise undergo unveil urge violate warn weaken weigh whip widen wipe withdraw witness worsen wrap`;

/** lemma: past, participle (where it differs), or ing (where the rule would go wrong) */
const irregular: Record<string, string> = {
  stride: 'strode stridden', forgive: 'forgave forgiven', lend: 'lent', kneel: 'knelt', misspeak: 'misspoke misspoken', foresee: 'foresaw foreseen', shed: 'shed', shrink: 'shrank shrunk',
  tear: 'tore torn', weep: 'wept', strive: 'strove striven', spin: 'spun', cling: 'clung', forbid: 'forbade forbidden', mislead: 'misled', undo: 'undid undone', uphold: 'upheld', rethink: 'rethought',
  override: 'overrode overridden', overthrow: 'overthrew overthrown', undertake: 'undertook undertaken', creep: 'crept', dive: 'dived dove', broadcast: 'broadcast', plot: 'plotted', trim: 'trimmed', strip: 'stripped', skip: 'skipped',
  scrap: 'scrapped', rig: 'rigged', rob: 'robbed', prod: 'prodded', program: 'programmed', omit: 'omitted', compel: 'compelled', expel: 'expelled', propel: 'propelled', repel: 'repelled', rebel: 'rebelled', defer: 'deferred', deter: 'deterred', confer: 'conferred',
  incur: 'incurred', spur: 'spurred', star: 'starred', stun: 'stunned', swap: 'swapped', trap: 'trapped', grip: 'gripped', flip: 'flipped', drag: 'dragged', equip: 'equipped', transfer: 'transferred', upset: 'upset', undercut: 'undercut', bid: 'bid', breed: 'bred', grind: 'ground', spill: 'spilt',
  say: 'said', tell: 'told', write: 'wrote written', begin: 'began begun', speak: 'spoke spoken', think: 'thought',
  feel: 'felt', know: 'knew known', understand: 'understood', find: 'found', see: 'saw seen', read: 'read', show: 'showed shown',
  swear: 'swore sworn', sing: 'sang sung', cast: 'cast', give: 'gave given', make: 'made', go: 'went gone', bring: 'brought',
  put: 'put', lay: 'laid', bear: 'bore borne', run: 'ran run', beat: 'beat beaten', become: 'became become', bet: 'bet',
  blow: 'blew blown', break: 'broke broken', build: 'built', buy: 'bought', catch: 'caught', choose: 'chose chosen', come: 'came come',
  cost: 'cost', cut: 'cut', deal: 'dealt', draw: 'drew drawn', drink: 'drank drunk', drive: 'drove driven', eat: 'ate eaten',
  fall: 'fell fallen', fight: 'fought', flee: 'fled', fly: 'flew flown', forget: 'forgot forgotten', get: 'got gotten',
  grow: 'grew grown', hang: 'hung', hear: 'heard', hide: 'hid hidden', hit: 'hit', hold: 'held', hurt: 'hurt', keep: 'kept',
  lead: 'led', leave: 'left', let: 'let', lie: 'lay lain', lose: 'lost', mean: 'meant', meet: 'met', pay: 'paid', quit: 'quit', ride: 'rode ridden',
  ring: 'rang rung', rise: 'rose risen', seek: 'sought', sell: 'sold', send: 'sent', set: 'set', shoot: 'shot', shut: 'shut', sit: 'sat',
  sleep: 'slept', spend: 'spent', split: 'split', spread: 'spread', stand: 'stood', steal: 'stole stolen', stick: 'stuck', strike: 'struck',
  take: 'took taken', teach: 'taught', throw: 'threw thrown', wake: 'woke woken', wear: 'wore worn', win: 'won', arise: 'arose arisen',
  bind: 'bound', bleed: 'bled', dig: 'dug', feed: 'fed', overcome: 'overcame overcome', rebuild: 'rebuilt', shake: 'shook shaken', slide: 'slid',
  sweep: 'swept', swing: 'swung', undergo: 'underwent undergone', oversee: 'oversaw overseen', withdraw: 'withdrew withdrawn', retell: 'retold', spell: 'spelt',
  repay: 'repaid', refer: 'referred', admit: 'admitted', commit: 'committed', submit: 'submitted', chat: 'chatted', quip: 'quipped',
  blog: 'blogged', brag: 'bragged', sob: 'sobbed', drop: 'dropped', stop: 'stopped', plan: 'planned', rip: 'ripped', slam: 'slammed', snap: 'snapped', grin: 'grinned',
  pan: 'panned', beg: 'begged', dub: 'dubbed', chant: 'chanted', step: 'stepped', slip: 'slipped', nod: 'nodded', grab: 'grabbed', hug: 'hugged', wrap: 'wrapped',
  tap: 'tapped', whip: 'whipped', shrug: 'shrugged', slap: 'slapped', spot: 'spotted', ban: 'banned', permit: 'permitted', prefer: 'preferred',
  occur: 'occurred', regret: 'regretted', fit: 'fit fitted', pen: 'penned', riff: 'riffed', foretell: 'foretold', tag: 'tagged', peg: 'pegged', spit: 'spat', sum: 'summed', recap: 'recapped', rot: 'rotted', jab: 'jabbed', crow: 'crowed',
}; // prettier-ignore

const vowel = /[aeiou]/;

/** The forms of a verb by the rules of spelling, irregular past and participle from the table. */
export function inflect(lemma: string): {form: VerbForm; word: string}[] {
  const past = irregular[lemma]?.split(' ');
  const doubled = past?.[0]?.endsWith('ed') === true && past[0].length === lemma.length + 3;
  const short = /[^aeiou][aeiou][bdgklmnprt]$/.test(lemma) && lemma.length <= 4 && !/[wxy]$/.test(lemma);
  const stem = doubled || (past && short) ? lemma + lemma.at(-1) : lemma;
  const consonantY = lemma.endsWith('y') && !vowel.test(lemma.at(-2) ?? '');
  const s = /(s|sh|ch|x|z)$/.test(lemma) || lemma === 'go' ? 'es' : 's';
  const forms: {form: VerbForm; word: string}[] = [
    {form: 'base', word: lemma},
    {form: 's', word: consonantY ? `${lemma.slice(0, -1)}ies` : lemma + s},
    {form: 'ing', word: ingForm(lemma, stem)},
  ];
  const regular = consonantY ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`;
  for (const word of past ?? [regular]) forms.push({form: 'past', word});
  return forms;
}

function ingForm(lemma: string, stem: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (lemma.endsWith('e') && !/(ee|oe|ye)$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${stem}ing`;
}

/** From a word in small letters to the verb it can be. Cue verbs win over common ones; the first class wins. */
export const verbs: ReadonlyMap<string, VerbEntry> = (() => {
  const table = new Map<string, VerbEntry>();
  const enter = (lemmas: string, cue: CueClass | null) => {
    for (const lemma of lemmas.split(/\s+/))
      for (const {form, word} of inflect(lemma))
        if (!table.has(word)) table.set(word, {lemma, form, cue});
        else if (form === 'past' && word === lemma) table.get(word)!.form = 'past'; // read, put, cut
  };
  for (const [name, lemmas] of Object.entries(cueClasses)) enter(lemmas, name as CueClass);
  enter(commonVerbs, null);
  return table;
})();

/** Forms of be, have and do, and the modals: they carry no meaning here, and a participle after them is finite. */
export const auxiliaries = new Set(
  `am is are was were be been being has have had having do does did will would can could shall should may might must
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot`.split(
    /\s+/,
  ),
);

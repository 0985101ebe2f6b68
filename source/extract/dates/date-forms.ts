/** How English news copy speaks of times: each form as a pattern, and the words by which a search for them begins. */

export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const monthWord =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const dayWord = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const year = '(?:1[5-9]|20)\\d\\d';
const number = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few)';
export const counts = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A part of the day before or behind a day: "late on Wednesday", "Wednesday evening". */
const partBefore =
  '(?:(?<early>early hours|early|late|later|midday|noon|morning|afternoon|evening|night)(?:\\s+(?:on|of))?\\s+)?';
/** The same before a date: "on the night of 4 March". */
const partOfDate =
  '(?:(?<early>early hours|early|late|midday|noon|morning|afternoon|evening|night)\\s+(?:on|of)\\s+)?';
const partAfter =
  '(?:[\\s-]+(?<part>(?:early\\s+|late\\s+|mid-?)?(?:morning|afternoon|evening|night|midday|noon|lunchtime|midnight|overnight)))?';

/** Of the day; a full stop behind "pm" ends a sentence. */
const half = '(?:\\s*(?<half>[ap]m\\b|[ap]\\.m\\b\\.?))';

const end = '(?![\\p{L}\\p{N}])';

/** Each way to speak of a time: what it looks like, and what it comes to. Tried in this order at every place. */
const forms: {name: string; pattern: string}[] = [
  {
    name: 'iso',
    pattern: `(?<y>${year})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])(?:[T ](?<clock>(?:[01]\\d|2[0-3]):[0-5]\\d)(?<seconds>:[0-5]\\d)?(?:[.,]\\d+)?(?<offset>Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?)?`,
  },
  {
    name: 'full',
    pattern: `${partOfDate}(?:${dayWord},?\\s+)?(?<month>${monthWord})\\s+(?<d>[0-3]?\\d)(?:st|nd|rd|th)?(?:,?\\s+(?<y>${year}))?${end}`,
  },
  {
    name: 'full',
    pattern: `${partOfDate}(?:${dayWord},?\\s+)?(?<d>[0-3]?\\d)(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<month>${monthWord})(?:,?\\s+(?<y>${year}))?${end}`,
  },
  {
    name: 'month',
    pattern: `(?<month>${monthWord})(?:\\s+of)?,?\\s+(?:(?<y>${year})|(?<rel>last|this|next) year)${end}`,
  },
  {
    name: 'season',
    pattern: `(?<rel>last |this |next |early |late )?(?<season>spring|summer|autumn|fall|winter)(?:\\s+of)?\\s+(?<y>${year})${end}`,
  },
  {
    name: 'relseason',
    pattern: `(?<rel>last|this|next)\\s+(?<season>spring|summer|autumn|fall|winter)${end}`,
  },
  {
    name: 'weekday',
    pattern: `${partBefore}(?<rel>last|next|this|this past|this coming)?\\s*(?<weekday>${dayWord})${partAfter}${end}`,
  },
  {
    name: 'day',
    pattern: `(?<early>early|late|later|earlier)?\\s*(?<day>(?:the )?day (?:before yesterday|after tomorrow)|today(?! (?:programme|show)\\b)|yesterday|tomorrow|tonight|overnight)${partAfter}${end}`,
  },
  {
    name: 'day',
    pattern: `(?<day>this (?:morning|afternoon|evening)|last night|(?:as of |at |around |by )?(?:midday|noon|midnight))${end}`,
  },
  {
    name: 'unit',
    pattern: `(?<rel>last|this|next|the past|earlier this|later this|late last|early next)\\s+(?<unit>weekend|week|month|year)${end}`,
  },
  {
    name: 'ago',
    pattern: `(?<n>${number})\\s+(?<unit>day|week|fortnight|month|year)s?\\s+(?<ago>ago|earlier|later)${end}`,
  },
  {
    name: 'relmonth',
    pattern: `(?<rel>last|next|this|in|since|until|by|early|mid|late|of)[\\s-]+(?<month>${monthWord})(?!\\.?,?\\s+(?:\\d|(?:of )?(?:last|this|next) year))${end}`,
  },
  {
    name: 'clock',
    pattern: `(?<!\\d[:.,])(?<hour>[01]?\\d|2[0-3])(?<mark>[:.])(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)|(?!:\\d))${half}?${end}`,
  },
  {name: 'clock', pattern: `(?<!\\d[:.,])(?<hour>1[0-2]|[1-9])${half}${end}`},
  {name: 'decade', pattern: `(?<decade>1[5-9]\\d|20\\d)0s${end}`},
  {
    name: 'year',
    pattern: `(?<=\\b(?:in|since|by|until|of|from|during|after|before|back to|late|early|mid|through|between|and|to|the)[\\s-])(?<y>${year})${end}`,
  },
];

/** What a date expression can begin with, so that the patterns are tried only where they may fit. */
export const opening =
  /(?<![\p{L}\p{N}])(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|early|late|mid|noon|morning|afternoon|evening|night|last|next|this|the past|the day|day|today|yesterday|tomorrow|tonight|overnight|as of|at |around|by|in |since|until|of |spring|summer|autumn|fall|winter|an? |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few)/giu;
export const compiled = forms.map(({name, pattern}) => ({name, regexp: new RegExp(pattern, 'iuy')}));

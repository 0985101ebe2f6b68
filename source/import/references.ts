/**
 * Character references of HTML (https://html.spec.whatwg.org/multipage/named-characters.html): those by number, and of the 2,231 by name the
 * 253 of HTML 4 and the letters and signs of European writing; the full table would be a twentieth of what is installed.
 */

/** From U+00A0 on, in order. */
const latin =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml
Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc
Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc
otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/[ \n]/);

/** A name, and the character it stands for. */
const others =
  `quot" amp& apos' lt< gt> OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ ensp\u2002 emsp\u2003
thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo”
bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ imageℑ
weierp℘ realℜ trade™ alefsymℵ larr← uarr↑ rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀
part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨
cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ otimes⊗
perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ lang⟨ rang⟩ loz◊ spades♠ clubs♣ hearts♥ diams♦ AlphaΑ BetaΒ
GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ
UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ alphaα betaβ gammaγ deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ
muμ nuν xiξ omicronο piπ rhoρ sigmafς sigmaσ tauτ upsilonυ phiφ chiχ psiψ omegaω thetasymϑ upsihϒ pivϖ
AbreveĂ abreveă AogonĄ aogoną CacuteĆ cacuteć CcaronČ ccaronč DcaronĎ dcaronď EcaronĚ ecaroně EmacrĒ
emacrē EogonĘ eogonę GbreveĞ gbreveğ HstrokĦ hstrokħ Idotİ imathı inodotı ImacrĪ imacrī LstrokŁ lstrokł
LcaronĽ lcaronľ NacuteŃ nacuteń NcaronŇ ncaronň OdblacŐ odblacő OmacrŌ omacrō RcaronŘ rcaronř SacuteŚ
sacuteś ScedilŞ scedilş TcaronŤ tcaronť TcedilŢ tcedilţ UdblacŰ udblacű UmacrŪ umacrū UringŮ uringů
ZacuteŹ zacuteź ZcaronŽ zcaronž ZdotŻ zdotż comma, period. colon: semi; excl! quest? lpar( rpar) lsqb[
rsqb] lbrack[ rbrack] num# dollar\u0024 percnt% ast* plus+ sol/ bsol\u005c lowbar_ hyphen‐ dash‐ horbar―
equals= commat@ vert| verbar| grave\u0060 rsquor’ rdquor” ldquor„ lsquor‚ mldr…
check✓ star☆ starf★`.split(/[ \n]/);

const named = new Map([
  ...latin.map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...others.map((one) => [one.slice(0, -1), one.slice(-1)] as const),
]);
/** What pages write without a semicolon. */
const loose = /^(?:amp|lt|gt|quot|nbsp|copy|reg)$/;

/** Windows-1252, for numbers that mean control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text that is meant; what is no reference, or none that is known, stays as it stands. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));?|([A-Za-z]\w{1,30})(;?))/g,
    (whole, hex, decimal, name, end) => {
      if (name === undefined)
        return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16));
      return end === ';' || loose.test(name as string) ? (named.get(name as string) ?? whole) : whole;
    },
  );
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80]!;
  if (code === 0 || code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

/*
 * Letters of the Latin, Greek and Cyrillic scripts that have no diacritic to remove, with their romanisation. Addresses
 * are permanent, so an entry must never change. The rows follow any-ascii 0.3 (anyascii.com).
 */

/** Romanisation, colon, lower-case letters. */
const rows = [
  '2:ƨ 3:ꜫ 4:ꜭꜯ 5:ƽ 6:ƅ a:ⱥʌɐɑɒαаәԑԙᴀᶏᶐꞻꬰꭤ aa:ꜳ𐞀 ae:ӕᴁᴂꞛꬱ ao:ꜵ au:ꜷ av:ꜹꜻ ay:ꜽ b:ƀɓƃʙбᴃᴯᵬᶀꞗꞵ',
  'c:ƈǀȼɕћҹᴄↄꜿꞓꞔ𝼝 cch:ꚇ ch:χчҽҿ d:ɖɗƌȡδдԁᲁᴅᴆᵭᶁᶑẟꝱꝺꟈ𝼥 db:ȸ dch:ԭ dg:ꙣ dj:ђԃꙉ dw:ꚁ dz:ƻʣʥѕӡԇꙃꙅꚉꭦ',
  'dzh:ʤџӌԫ𝼒𝼙 dzw:ꚃ e:ǝəɛɇɘɜεеэѣѧᲇᴇᴈᶒᶓᶔᶕⱸⱻꙙꬲꬳꬴ er:ɚɝ f:ƒɸφфѳᵮᶂⅎꜰꝼꞙꟻꬵ fng:ʩ𝼀 g:ɠɣǥɡɢʛγгґҝᴦᵷᵹᶃꞡꟑꬶ𝼁𝼂',
  'gh:ƣғҕӷ h:ħɦɧʜͱҳһӏӿⱨⱶꜧꞕꟶ hw:ƕꚕ i:ıɩɨɪɿʅηιіиᴉᵎᵻᵼᶖꙇꞽꟷꟾ𝼚 ia:ꙗꭠ ie:єѥѩꙓꙝꭡ in:ꙟ io:ѭ j:ȷɉɟʄʝϳјҗҷᴊ jh:ҋ',
  'k:ƙʞκкᴋᶄⱪꝁꝃꝅꞣ𝼃𝼐 kh:х ks:ѯ l:ƚƛȴɫɬɭʟλлԓԡԯᴌᴧᴫᶅⱡꝇꝉꝲꞎꟛꬷꬸꬹ𝼄𝼑𝼓𝼦 lg:ꙥ lh:ӆ lj:љԉ lkh:ԕ ll:ỻꞁ ls:ʪ',
  'lz:ʫ lzh:ɮ𝼅 m:ɱμмᴍᵯᶆꝳꟽꟿꬺ mg:ꙧ mh:ӎ n:ɲƞȵɳɴνнԣᴎᴻᵰᶇꝴꞑꞥꬻ𝼧 ng:ŋңҥӈꝿꬼ𝼇𝼔 nh:ӊ nj:њԋ ny:ԩ',
  'o:ɔɵɞοωоѡѫѻѽөᲂᴏᴐᴑᴒᴓᴖᴗᶗⱷⱺꙍꙛꙩꙮꚛꝋꝍꞷꟁꬽꬾꬿꭥ𝼛 oe:ɶʚᴔꞝꭀꭁꭂꭢ oi:ꙕ oo:ꙫꙭꚙꝏꭃꭄ ot:ѿ ou:ȣᴕ p:ƥπпᴘᴨᵱᵽᶈꝑꝓꝕꟼ pc:ʘ',
  'ph:ҧԥ ps:ψѱᴪ q:ĸǃɋʗʠϙϟҁқҟҡӄԛԟꝗꝙꞯ𝼊𝼏 qc:ǂ𝼋𝼌 qp:ȹ r:ʀɍɹɺɻɼɽɾʁρϼрᴙᴚᴩᵲᵳᶉⱹꝛꝝꝵꝶꞃꞧꭅꭆꭇꭉꭋꭌꭨ𝼈𝼕𝼖𝼨 rh:ҏ',
  'rkh:ԗ rr:ꭈꭊ s:ȿʂͳͻͼͽσςϡϻсҫᲃᵴᶊẜẝꜱꝭꝸꞅꞩꟊꟍꟗꟙ𝼞𝼩 sh:ʃƪʆϸшᶋᶘꭍ shch:щ shw:ꚗ sj:ԍ st:ϛ',
  't:ŧƫƭʈȶⱦʇτтᲄᲅᴛᵵꚋꝷꞇ𝼉𝼍𝼪 tc:ʨ tch:ꚓ th:θҭᵺꝥꝧ thth:ꟓ tj:ԏᲊ ts:ƾʦцҵꙡꚑꭧ tsh:ʧ𝼗𝼜 tsw:ꚏ tw:ꚍ tz:ꜩ',
  'u:ʊʉɤɷуѹүұᲈᴜᴝᴞᵾᵿᶙꙋꞹꞿꭎꭏꭒ ue:ᵫꞟ ui:ꭐꭑ uo:ꭣ v:ʋβвᲀᴠᶌỽⱱⱴꝟꝩ vy:ꝡ w:ɯƿɰʍͷϝҩԝᴟᴡⱳꟃꟺ ww:ʬꟕ x:ǁʖξӽᶍꭓꭔꭕꭖꭗꭘꭙ𝼎',
  'xh:ӻ y:ƴȝɏɥʎʏʮʯυыѵỿꙑꭚ𝼆 ya:я yu:ю z:ƍƶȥɀʐʑζзҙᴢᵶᶎⱬꙁꝣ zh:ʒƺʓжᴣᶚ𝼘 zhw:ꚅ zj:ԅ',
];

/** Signs that romanisation leaves out or writes as an apostrophe, such as the Cyrillic hard and soft sign. */
const silent = 'ƹɂʔʕʡʢʭϗъьҍԧᲆᴤᴥꙏꙿꜣꜥꝫꝯꞌꞏ꟏';

/** Romanisations by lower-case letter. */
export const romanised: ReadonlyMap<string, string> = new Map([
  ...rows.flatMap((row) =>
    row.split(' ').flatMap((entry) => {
      const [latin = '', letters = ''] = entry.split(':');
      return [...letters].map((letter) => [letter, latin] as const);
    }),
  ),
  ...[...silent].map((letter) => [letter, ''] as const),
]);

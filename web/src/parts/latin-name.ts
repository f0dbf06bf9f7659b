/** The letters that take the place of the article's l: Abderrahim, but Abdelkader. */
const SUN = 'تثدذرزسشصضطظن'

/** The usual Moroccan spelling of what stands after «عبد». */
const SERVED: Readonly<Record<string, string>> = {
  ...{ رحيم: 'rahim', رحمان: 'rahmane', رزاق: 'razzak', سلام: 'salam', صمد: 'samad', نبي: 'nabi' },
  ...{ قادر: 'kader', كريم: 'karim', كبير: 'kebir', عزيز: 'aziz', جليل: 'jalil', مجيد: 'majid' },
  ...{ هادي: 'hadi', لطيف: 'latif', حميد: 'hamid', حق: 'hak', غني: 'ghani', واحد: 'ouahed', إله: 'ilah' },
  ...{ مالك: 'malek', خالق: 'khalek', حكيم: 'hakim', فتاح: 'fattah', ناصر: 'nasser' },
}

/** The usual Moroccan spelling of frequent names; the letters alone would give another. */
const USUAL: Readonly<Record<string, string>> = {
  محمد: 'Mohamed',
  امحمد: 'Mhamed',
  أحمد: 'Ahmed',
  عبد: 'Abd',
  الله: 'Allah',
  عبدالله: 'Abdellah',
  فاطمة: 'Fatima',
  الزهراء: 'Zahra',
  الزهرة: 'Zahra',
  خديجة: 'Khadija',
  عائشة: 'Aicha',
  مريم: 'Meryem',
  يوسف: 'Youssef',
  حسن: 'Hassan',
  الحسن: 'Lahcen',
  لحسن: 'Lahcen',
  حسين: 'Hussein',
  الحسين: 'El Houssaine',
  إبراهيم: 'Brahim',
  مبارك: 'Mbarek',
  امبارك: 'Mbarek',
  سعيد: 'Said',
  رشيد: 'Rachid',
  مصطفى: 'Mustapha',
  علي: 'Ali',
  عمر: 'Omar',
  سعاد: 'Souad',
  نعيمة: 'Naima',
  ياسين: 'Yassine',
  بن: 'Ben',
  بنت: 'Bent',
  ولد: 'Ould',
  آيت: 'Ait',
  أيت: 'Ait',
  ايت: 'Ait',
  سيدي: 'Sidi',
  لالة: 'Lalla',
  مولاي: 'Moulay',
}

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ا: 'a', أ: 'a', إ: 'i', آ: 'a', ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'd' },
  ...{ ر: 'r', ز: 'z', س: 's', ش: 'ch', ص: 's', ض: 'd', ط: 't', ظ: 'd', ع: 'a', غ: 'gh', ف: 'f', ق: 'k' },
  ...{ ك: 'k', گ: 'g', ڭ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', ة: 'a', و: 'ou', ي: 'i', ى: 'a' },
  ...{ ء: '', ئ: 'i', ؤ: 'ou' },
}

/** A proposal in Latin letters for an Arabic name; the card decides, so a person reads it over. */
export const latinNameOf = (arabic: string): string =>
  joined(arabic).split(/\s+/).filter(Boolean).map(latinWord).join(' ')

/** A proposal as cards write it: the family name in capitals. */
export const proposedLatin = (part: 'given' | 'family', arabic: string): string =>
  part === 'family' ? latinNameOf(arabic).toUpperCase() : latinNameOf(arabic)

/** «عبد الله» and its like are one name, written in one word whether or not the Arabic leaves a space. */
const joined = (arabic: string): string => arabic.trim().replace(/(^|\s)عبد\s+(?=ال)/g, '$1عبد')

function latinWord(word: string): string {
  const bare = word.replace(/[\u064B-\u065F\u0640]/g, '')
  const usual = USUAL[bare]
  if (usual !== undefined) return usual
  const servant = /^عبدال(.+)$/.exec(bare)
  if (servant !== null) return servantName(servant[1] ?? '')
  const article = bare.startsWith('ال') && bare.length > 3
  const letters = Array.from(article ? bare.slice(2) : bare, (letter) => LETTERS[letter] ?? '').join('')
  const spelled = letters.replace(/(^|[^aeiou])ou([aeiou])/g, '$1w$2').replace(/aa+/g, 'a')
  const capital = spelled.charAt(0).toUpperCase() + spelled.slice(1)
  return article ? `El ${capital}` : capital
}

/** « Abd » with its article and the name served, in one word. */
function servantName(served: string): string {
  const spelled = SERVED[served] ?? Array.from(served, (letter) => LETTERS[letter] ?? '').join('')
  const sun = SUN.includes(served.charAt(0)) ? spelled.charAt(0) : 'l'
  return `Abde${sun}${spelled}`
}

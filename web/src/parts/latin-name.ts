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
  arabic.trim().split(/\s+/).filter(Boolean).map(latinWord).join(' ')

function latinWord(word: string): string {
  const bare = word.replace(/[\u064B-\u065F\u0640]/g, '')
  const usual = USUAL[bare]
  if (usual !== undefined) return usual
  const article = bare.startsWith('ال') && bare.length > 3
  const letters = Array.from(article ? bare.slice(2) : bare, (letter) => LETTERS[letter] ?? '').join('')
  const spelled = letters.replace(/(^|[^aeiou])ou([aeiou])/g, '$1w$2').replace(/aa+/g, 'a')
  const capital = spelled.charAt(0).toUpperCase() + spelled.slice(1)
  return article ? `El ${capital}` : capital
}

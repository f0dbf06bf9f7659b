/** The two languages of the public pages. */
export type Language = 'ar' | 'fr'

const ar = {
  title: 'التحقق من بطاقة',
  register: 'سِجِلّ',
  languages: 'اللغة',
  // The answer, and what it means for whoever holds the card
  valid: 'بطاقة صحيحة وسارية',
  validUntil: (day: string) => `إلى غاية ${day}`,
  validityUnknown: 'مدة الصلاحية غير محددة بعد',
  expired: 'بطاقة صحيحة لكن انتهت مدتها',
  expiredOn: (day: string) => `يوم ${day}`,
  expiredMeans: 'على صاحبها أن يجددها في الغرفة. التسجيل نفسه ما زال قائما.',
  suspended: 'بطاقة صحيحة، لكن التسجيل موقوف',
  suspendedMeans: 'لا تُعتمد هذه البطاقة ما دام التسجيل موقوفا. قد يعود التسجيل بعد ذلك.',
  cancelled: 'بطاقة ملغاة',
  cancelledSince: (day: string) => `منذ ${day}`,
  cancelledMeans: 'لا تُعتمد هذه البطاقة. قد تكون لصاحبها بطاقة أحدث: اطلبوها منه.',
  struckOff: 'بطاقة غير سارية، صاحبها مشطَّب من السجل',
  struckOffMeans: 'لا تُعتمد هذه البطاقة.',
  unknown: 'هذه ليست بطاقة من غرفة',
  unknownMeans: 'لا توجد في السجل بطاقة بهذا الرمز.',
  malformed: 'هذا الرمز غير مكتمل',
  malformedMeans: 'حرف ناقص أو مختلف. رمز البطاقة 14 حرفا ورقما، وهو آخر العنوان المطبوع على ظهرها.',
  busy: 'طلبات كثيرة في وقت قصير',
  busyMeans: 'انتظروا دقيقة ثم أعيدوا المحاولة.',
  away: 'السجل لا يجيب الآن',
  awayMeans: 'لم نتحقق من البطاقة. أعيدوا المحاولة بعد قليل.',
  broken: 'تعذر التحقق بسبب عطل عندنا',
  brokenMeans: (reference: string) => `لم نتحقق من البطاقة. اذكروا هذا المرجع إن اتصلتم بنا: ${reference}`,
  // What the card says
  holder: 'صاحب البطاقة',
  details: 'معلومات البطاقة',
  trade: 'النشاط',
  category: 'الصفة',
  number: 'الرقم',
  chamber: 'الغرفة',
  compare: 'قارنوا الاسم والرقم بما على البطاقة التي أمامكم، والصورة بوجه صاحبها.',
  compareNumber: 'قارنوا الرقم بما على البطاقة التي أمامكم.',
  // How it was checked
  checked: 'ما تحققنا منه',
  issued: 'البطاقة صادرة عن الغرفة.',
  looked: 'حسب السجل في',
  silent: 'هذه الصفحة لا تقول شيئا عن التغطية الصحية أو الديون أو العنوان.',
  doubt: 'البطاقة تبدو مزورة؟ أخبروا الغرفة.',
  // The form
  ask: 'هل هذه البطاقة صحيحة؟',
  askMeans: 'يكفي رمزها. لا حاجة إلى حساب.',
  code: 'رمز البطاقة',
  codeHelp: '14 حرفا ورقما، آخر العنوان المطبوع على ظهر البطاقة.',
  check: 'تحقّق',
  another: 'تحقّق من بطاقة أخرى',
}

type Wording = { readonly [Key in keyof typeof ar]: (typeof ar)[Key] }

const fr: Wording = {
  title: 'Vérifier une carte',
  register: 'Sijill',
  languages: 'Langue',
  valid: 'Carte authentique et valable',
  validUntil: (day) => `Jusqu’au ${day}`,
  validityUnknown: 'Durée de validité non encore fixée',
  expired: 'Carte authentique, expirée',
  expiredOn: (day) => `le ${day}`,
  expiredMeans: 'Son titulaire doit la renouveler à la chambre. L’inscription elle-même reste en vigueur.',
  suspended: 'Carte authentique, inscription suspendue',
  suspendedMeans:
    'N’acceptez pas cette carte tant que l’inscription est suspendue. L’inscription peut reprendre ensuite.',
  cancelled: 'Carte annulée',
  cancelledSince: (day) => `depuis le ${day}`,
  cancelledMeans: 'N’acceptez pas cette carte. Son titulaire en a peut-être une plus récente : demandez-la.',
  struckOff: 'Carte non valable, titulaire radié du registre',
  struckOffMeans: 'N’acceptez pas cette carte.',
  unknown: 'Ce n’est pas une carte d’une chambre',
  unknownMeans: 'Aucune carte du registre ne porte ce code.',
  malformed: 'Ce code n’est pas complet',
  malformedMeans:
    'Un caractère manque ou diffère. Le code a 14 lettres et chiffres : la fin de l’adresse imprimée au dos.',
  busy: 'Trop de demandes en peu de temps',
  busyMeans: 'Attendez une minute, puis recommencez.',
  away: 'Le registre ne répond pas en ce moment',
  awayMeans: 'La carte n’est pas vérifiée. Recommencez dans un instant.',
  broken: 'Vérification impossible : une panne chez nous',
  brokenMeans: (reference) =>
    `La carte n’est pas vérifiée. Si vous nous appelez, donnez cette référence : ${reference}`,
  holder: 'Titulaire',
  details: 'Ce que dit la carte',
  trade: 'Activité',
  category: 'Qualité',
  number: 'Numéro',
  chamber: 'Chambre',
  compare: 'Comparez le nom et le numéro avec la carte que vous tenez, et la photo avec la personne.',
  compareNumber: 'Comparez le numéro avec la carte que vous tenez.',
  checked: 'Ce qui a été vérifié',
  issued: 'La carte vient de la chambre.',
  looked: 'Selon le registre, le',
  silent: 'Cette page ne dit rien de la couverture santé, des dettes ni de l’adresse.',
  doubt: 'La carte semble fausse ? Prévenez la chambre.',
  ask: 'Cette carte est‑elle authentique ?',
  askMeans: 'Son code suffit. Aucun compte n’est demandé.',
  code: 'Code de la carte',
  codeHelp: '14 lettres et chiffres, à la fin de l’adresse imprimée au dos.',
  check: 'Vérifier',
  another: 'Vérifier une autre carte',
}

/** Every sentence of the public pages; a sentence that one language lacks does not compile. */
export const WORDING: Readonly<Record<Language, Wording>> = { ar, fr }

/** The language asked for in the address, else the first of ours that the browser names, else Arabic. */
export function languageFor(asked: string | undefined, accepted: string | undefined): Language {
  if (asked === 'ar' || asked === 'fr') return asked
  const wanted = (accepted ?? '')
    .slice(0, 200)
    .split(',')
    .map((each) => {
      const [tag = '', ...parameters] = each.trim().toLowerCase().split(';')
      const quality = parameters.find((text) => text.trim().startsWith('q='))?.split('=')[1]
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => (language === 'ar' || language === 'fr') && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wanted[0]?.language === 'fr' ? 'fr' : 'ar'
}

import type { FieldKind, Label } from '../settings/settings.ts'

/** What a level of a field means, to follow the field's name and a colon; `{a}` and `{b}` are what is written. */
export type Phrases = Readonly<Record<string, Label>>

const MISSING: Label = { ar: 'غير مذكور في أحد السجلين', fr: 'absent de l’un des deux enregistrements' }
const DIFFERENT: Label = { ar: 'مختلف: {a} / {b}', fr: 'différence entre {a} et {b}' }

const NAME: Phrases = {
  missing: MISSING,
  different: DIFFERENT,
  loose: {
    ar: 'شبه بعيد قد يفسره خطأ كتابة: {a} / {b}',
    fr: 'une ressemblance qu’une faute expliquerait : {a} et {b}',
  },
  partial: { ar: 'جزء مشترك فقط بين {a} و{b}', fr: 'une partie seulement en commun entre {a} et {b}' },
  initial: { ar: 'حرف أول أو مختصر يوافق الاسم: {a} / {b}', fr: 'une initiale qui convient : {a} et {b}' },
  consonants: {
    ar: 'الحروف الصامتة نفسها مع اختلاف في الحركات: {a} / {b}',
    fr: 'mêmes consonnes, autres voyelles : {a} et {b}',
  },
  near: { ar: 'فرق حرف أو حرفين: {a} / {b}', fr: 'une ou deux lettres d’écart entre {a} et {b}' },
  contained: {
    ar: 'أحدهما أكمل من الآخر: {a} / {b}',
    fr: 'une forme plus complète que l’autre : {a} et {b}',
  },
  same: { ar: 'اسم واحد بكتابتين: {a} / {b}', fr: 'un même nom sous deux graphies : {a} et {b}' },
  exact: { ar: 'الكتابة نفسها: {a}', fr: 'même écriture : {a}' },
}

const DATE: Phrases = {
  missing: MISSING,
  different: DIFFERENT,
  year_near: { ar: 'سنتان متقاربتان: {a} / {b}', fr: 'années voisines : {a} et {b}' },
  year: { ar: 'السنة نفسها واليوم مختلف: {a} / {b}', fr: 'même année, autre jour : {a} et {b}' },
  year_half: {
    ar: 'السنة نفسها، واليوم غير معروف في أحدهما: {a} / {b}',
    fr: 'même année, le jour n’étant pas connu d’un côté : {a} et {b}',
  },
  year_both_half: {
    ar: 'السنة نفسها، واليوم غير معروف فيهما: {a}',
    fr: 'même année, le jour n’étant connu d’aucun côté : {a}',
  },
  near: {
    ar: 'رقم واحد مختلف أو تبادل اليوم والشهر: {a} / {b}',
    fr: 'un chiffre d’écart, ou jour et mois échangés : {a} et {b}',
  },
  exact: { ar: 'اليوم نفسه: {a}', fr: 'même jour : {a}' },
}

const IDENTIFIER: Phrases = {
  missing: MISSING,
  different: DIFFERENT,
  near: { ar: 'خانة واحدة مختلفة: {a} / {b}', fr: 'un seul caractère d’écart : {a} et {b}' },
  exact: { ar: 'الرقم نفسه: {a}', fr: 'même numéro : {a}' },
}

const TEXT: Phrases = {
  missing: MISSING,
  different: DIFFERENT,
  similar: { ar: 'بعض الشبه: {a} / {b}', fr: 'quelque ressemblance : {a} et {b}' },
  near: { ar: 'فرق حرف أو حرفين: {a} / {b}', fr: 'une ou deux lettres d’écart entre {a} et {b}' },
  exact: { ar: 'النص نفسه: {a}', fr: 'même texte : {a}' },
}

const CATEGORY: Phrases = {
  missing: MISSING,
  different: DIFFERENT,
  same: { ar: 'متطابق: {a}', fr: 'même valeur : {a}' },
}

const PLACE: Phrases = {
  missing: MISSING,
  different: DIFFERENT,
  unclear: {
    ar: 'مكانان مختلفان بلا رمز إقليم: {a} / {b}',
    fr: 'autre lieu, la province manquant d’un côté : {a} et {b}',
  },
  area: { ar: 'الإقليم نفسه: {a} / {b}', fr: 'même province : {a} et {b}' },
  near: { ar: 'مكانان متقاربا الكتابة: {a} / {b}', fr: 'écritures voisines : {a} et {b}' },
  exact: { ar: 'المكان نفسه: {a} / {b}', fr: 'même lieu : {a} et {b}' },
}

/** The phrases of each kind of field. */
export const PHRASES: Readonly<Record<FieldKind, Phrases>> = {
  name: NAME,
  date: DATE,
  identifier: IDENTIFIER,
  text: TEXT,
  category: CATEGORY,
  place: PLACE,
}

/** What is said beside the fields. */
export const ASIDES = {
  exchanged: {
    ar: 'الاسمان الشخصي والعائلي متبادلان',
    fr: 'le prénom et le nom sont échangés',
  },
  relatives: {
    ar: 'قد يكونان قريبين من أسرة واحدة لا شخصا واحدا',
    fr: 'il peut s’agir de deux parents plutôt que d’une personne',
  },
  prior: {
    ar: 'قبل أي مقارنة: احتمال أن يكون سجلان أخذا عشوائيا لشخص واحد',
    fr: 'avant toute comparaison : chance que deux enregistrements pris au hasard soient d’une personne',
  },
} as const satisfies Readonly<Record<string, Label>>

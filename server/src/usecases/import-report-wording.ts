import type { ListField, RejectionCode, ReviewCode, WarningCode } from '@sijill/core/register'
import type { Bilingual } from '@sijill/core/rules'
import type { KeptRow } from '../store/list-import.ts'

/** A code that only the register itself can find: the file alone does not show it. */
export type RegisterClash = 'duplicate_in_register' | 'register_number_taken' | 'number_needs_validator'

/** Everything that a report has to say in words. */
export type ReportCode = RejectionCode | ReviewCode | WarningCode | RegisterClash

/** The headers of a report, before the columns of the list itself. */
export const REPORT_HEADERS = {
  row: { ar: 'السطر', fr: 'Ligne' },
  outcome: { ar: 'النتيجة', fr: 'Résultat' },
  reason: { ar: 'السبب', fr: 'Motif' },
  field: { ar: 'المعلومة المعنية', fr: 'Information concernée' },
  value: { ar: 'كما كُتبت', fr: 'Telle qu’écrite' },
  duplicateOf: { ar: 'مكرر مع السطر', fr: 'Répète la ligne' },
  warnings: { ar: 'تنبيهات', fr: 'Remarques' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** What became of a row. */
export const OUTCOMES: Readonly<Record<KeptRow['outcome'] | 'already_there', Bilingual>> = {
  accepted: { ar: 'مقبول', fr: 'Acceptée' },
  already_there: { ar: 'مقبول، وكان في السجل من قبل', fr: 'Acceptée, déjà au registre' },
  rejected: { ar: 'مرفوض', fr: 'Rejetée' },
  review: { ar: 'للمراجعة', fr: 'À revoir' },
}

/** The fields of a list as its makers call them. */
export const FIELDS: Readonly<Record<ListField, Bilingual>> = {
  family_name: { ar: 'الاسم العائلي', fr: 'nom' },
  given_name: { ar: 'الاسم الشخصي', fr: 'prénom' },
  full_name: { ar: 'الاسم الكامل', fr: 'nom complet' },
  cin: { ar: 'البطاقة الوطنية', fr: 'CIN' },
  born_on: { ar: 'تاريخ الازدياد', fr: 'date de naissance' },
  sex: { ar: 'الجنس', fr: 'sexe' },
  activity: { ar: 'النشاط', fr: 'activité' },
  province: { ar: 'الإقليم', fr: 'province' },
  commune: { ar: 'الجماعة', fr: 'commune' },
  phone: { ar: 'الهاتف', fr: 'téléphone' },
  practice_years: { ar: 'سنوات الممارسة', fr: 'années de pratique' },
  diploma: { ar: 'الدبلوم', fr: 'diplôme' },
  register_number: { ar: 'رقم الهوية الحرفية', fr: 'numéro d’artisan' },
  registered_on: { ar: 'تاريخ التسجيل', fr: 'date d’inscription' },
}

/** One short sentence for each code, said to whoever made the list. */
export const REASONS: Readonly<Record<ReportCode, Bilingual>> = {
  too_many_columns: {
    ar: 'في السطر خلايا أكثر من العناوين.',
    fr: 'La ligne a plus de cellules qu’il n’y a d’en-têtes.',
  },
  cell_too_long: { ar: 'في السطر خلية أطول من المسموح به.', fr: 'Une cellule est trop longue.' },
  missing_name: { ar: 'الاسم ناقص.', fr: 'Le nom est incomplet.' },
  malformed_cin: { ar: 'رقم البطاقة الوطنية غير صحيح.', fr: 'Le numéro de CIN est incorrect.' },
  impossible_date: { ar: 'هذا اليوم لا وجود له.', fr: 'Ce jour n’existe pas.' },
  future_date: { ar: 'هذا التاريخ لم يأت بعد.', fr: 'Cette date est à venir.' },
  under_age: { ar: 'الشخص دون السن الأدنى.', fr: 'La personne n’a pas l’âge minimum.' },
  unknown_activity: {
    ar: 'النشاط ليس في اللائحة الرسمية.',
    fr: 'L’activité n’est pas dans la liste officielle.',
  },
  insufficient_practice: {
    ar: 'سنوات الممارسة أقل من المطلوب، ولا دبلوم.',
    fr: 'La pratique est trop courte, et il n’y a pas de diplôme.',
  },
  duplicate_in_file: {
    ar: 'الشخص مكرر في الملف.',
    fr: 'La personne figure deux fois dans le fichier.',
  },
  name_not_split: {
    ar: 'لم يُعرف أين ينقسم الاسم العائلي عن الشخصي.',
    fr: 'Le nom et le prénom n’ont pas pu être séparés.',
  },
  missing_birth_date: { ar: 'تاريخ الازدياد ناقص.', fr: 'La date de naissance manque.' },
  ambiguous_date: {
    ar: 'السنة مكتوبة برقمين فقط.',
    fr: 'L’année n’a que deux chiffres.',
  },
  uncertain_activity: {
    ar: 'النشاط المكتوب يحتمل أكثر من معنى.',
    fr: 'L’activité écrite peut avoir plusieurs sens.',
  },
  practice_unclear: {
    ar: 'سنوات الممارسة غير مفهومة.',
    fr: 'Les années de pratique n’ont pas été comprises.',
  },
  malformed_register_number: {
    ar: 'رقم الهوية الحرفية غير مفهوم.',
    fr: 'Le numéro d’artisan n’a pas été compris.',
  },
  duplicate_in_register: {
    ar: 'في السجل من قبل شخص بهذه البطاقة الوطنية.',
    fr: 'Une personne avec cette CIN est déjà au registre.',
  },
  register_number_taken: {
    ar: 'رقم الهوية الحرفية مستعمل في السجل من قبل.',
    fr: 'Ce numéro d’artisan est déjà pris au registre.',
  },
  number_needs_validator: {
    ar: 'السطر يحمل رقما: لا يُدخله السجلَّ إلا من له حق القرار.',
    fr: 'La ligne porte un numéro : seul qui décide peut l’inscrire.',
  },
  no_cin: { ar: 'لا رقم للبطاقة الوطنية.', fr: 'Le numéro de CIN manque.' },
  phone_unusable: { ar: 'رقم الهاتف لا يصلح.', fr: 'Le numéro de téléphone est inutilisable.' },
  formula_text: {
    ar: 'الخلية تشبه صيغة حساب.',
    fr: 'La cellule ressemble à une formule.',
  },
  formula_result: {
    ar: 'الخلية محسوبة بصيغة.',
    fr: 'La cellule est calculée par une formule.',
  },
  unknown_commune: {
    ar: 'الجماعة ليست في اللائحة الرسمية.',
    fr: 'La commune n’est pas dans la liste officielle.',
  },
  unknown_province: {
    ar: 'الإقليم ليس في اللائحة الرسمية.',
    fr: 'La province n’est pas dans la liste officielle.',
  },
  unknown_sex: { ar: 'الجنس غير مفهوم.', fr: 'Le sexe n’a pas été compris.' },
  spreadsheet_number_as_date: {
    ar: 'التاريخ مكتوب رقما.',
    fr: 'La date est écrite comme un nombre.',
  },
  unreadable_registered_on: {
    ar: 'تاريخ التسجيل غير مفهوم.',
    fr: 'La date d’inscription n’a pas été comprise.',
  },
  age_uncertain: { ar: 'العمر غير مؤكد.', fr: 'L’âge est incertain.' },
}

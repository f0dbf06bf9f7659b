import type { Bilingual } from './facts.ts'

/** Every sentence printed on paper, in both languages. Facts stand in for themselves. */
export const WORDING = {
  register: { ar: 'السجل الوطني للصناعة التقليدية', fr: 'Registre national de l’artisanat' },

  // Labels
  name: { ar: 'الاسم الكامل', fr: 'Nom complet' },
  nationalId: { ar: 'رقم البطاقة الوطنية', fr: 'Numéro de la CIN' },
  number: { ar: 'رقم الهوية الحرفية', fr: 'Numéro d’artisan' },
  trade: { ar: 'النشاط', fr: 'Activité' },
  category: { ar: 'الصفة', fr: 'Catégorie' },
  place: { ar: 'مكان المزاولة', fr: 'Lieu d’exercice' },
  registeredOn: { ar: 'تاريخ التسجيل', fr: 'Date d’inscription' },
  signature: { ar: 'التوقيع والخاتم', fr: 'Signature et cachet' },

  // Card
  cardTitle: { ar: 'بطاقة مهنية للصناعة التقليدية', fr: 'Carte professionnelle de l’artisanat' },
  validUntil: { ar: 'صالحة إلى غاية', fr: 'Valable jusqu’au' },
  validityUnknown: { ar: 'مدة الصلاحية غير محددة بعد', fr: 'Durée de validité non encore fixée' },
  issuedOn: { ar: 'تاريخ الإصدار', fr: 'Établie le' },
  scanToCheck: {
    ar: 'امسح الرمز للتحقق من البطاقة، ولو دون اتصال بالشبكة.',
    fr: 'Scannez le code pour vérifier la carte, même sans réseau.',
  },
  verifyAt: { ar: 'أو افتح العنوان', fr: 'Ou ouvrez l’adresse' },
  ifFound: { ar: 'من وجد هذه البطاقة فليُعدها إلى الغرفة.', fr: 'Carte trouvée : à rapporter à la chambre.' },

  // Certificate
  certificateTitle: { ar: 'شهادة التسجيل', fr: 'Attestation d’inscription' },
  certificateSubtitle: {
    ar: 'في السجل الوطني للصناعة التقليدية',
    fr: 'au Registre national de l’artisanat',
  },
  serial: { ar: 'رقم الشهادة', fr: 'Attestation numéro' },
  attested: {
    ar: 'تشهد الغرفة الموقِّعة أدناه بأن الشخص المذكور في هذه الوثيقة مسجَّل في السجل الوطني للصناعة التقليدية.',
    fr: 'La chambre soussignée atteste que la personne désignée ci-dessous est inscrite au Registre national de l’artisanat.',
  },
  basis: { ar: 'النص المعتمد', fr: 'Texte appliqué' },
  madeAt: { ar: 'حُرّر في', fr: 'Fait à' },
  on: { ar: 'بتاريخ', fr: 'le' },
  hijri: { ar: 'الموافق لـ', fr: 'soit le' },
  hijriCalendar: { ar: 'حسب تقويم أم القرى', fr: 'calendrier d’Oumm al-Qoura' },
  checkCertificate: {
    ar: 'للتحقق من التسجيل: امسح الرمز أو افتح العنوان.',
    fr: 'Pour vérifier l’inscription : scannez le code ou ouvrez l’adresse.',
  },

  // Receipt
  receiptTitle: { ar: 'وصل إيداع طلب التسجيل', fr: 'Récépissé de demande d’inscription' },
  fileNumber: { ar: 'رقم الملف', fr: 'Numéro de dossier' },
  receivedAt: { ar: 'أُودع يوم', fr: 'Déposée le' },
  office: { ar: 'المكتب', fr: 'Bureau' },
  papers: { ar: 'الوثائق المودعة', fr: 'Pièces déposées' },
  noPapers: { ar: 'لم تُودع أي وثيقة بعد.', fr: 'Aucune pièce déposée pour l’instant.' },
  told: { ar: 'ما أُخبرتم به قبل الإيداع', fr: 'Ce qui vous a été dit avant le dépôt' },
  chargeFollows: {
    ar: 'التسجيل يفتح مساهمة في التأمين الصحي، لكم ولأسرتكم:',
    fr: 'L’inscription entraîne une cotisation d’assurance maladie, pour vous et votre famille :',
  },
  perMonth: { ar: 'درهم في الشهر', fr: 'DH par mois' },
  unconfirmed: { ar: 'مبلغ غير مؤكد بعد', fr: 'Montant non encore confirmé' },
  chargeUnknown: {
    ar: 'لم يُحدَّد مبلغ المساهمة بعد. تخبركم به الغرفة قبل أي التزام.',
    fr: 'Le montant de la cotisation n’est pas encore connu. La chambre vous le dira avant tout engagement.',
  },
  acknowledged: {
    ar: 'أُخبرت بذلك قبل إيداع طلبي.',
    fr: 'J’en ai eu connaissance avant le dépôt de ma demande.',
  },
  applicantSignature: { ar: 'توقيع صاحب الطلب', fr: 'Signature du demandeur' },
  officeSignature: { ar: 'توقيع المكتب وخاتمه', fr: 'Signature et cachet du bureau' },
  notRegistered: {
    ar: 'هذا الوصل لا يعني التسجيل. احتفظوا به إلى حين صدور القرار.',
    fr: 'Ce récépissé ne vaut pas inscription. Gardez-le jusqu’à la décision.',
  },
  callUs: { ar: 'اتصلوا بنا', fr: 'Appelez-nous' },

  // Foot of every sheet
  copy: { ar: 'نسخة', fr: 'Copie' },
  printed: { ar: 'طُبع في', fr: 'Imprimé le' },
  by: { ar: 'من طرف', fr: 'par' },
  page: { ar: 'صفحة', fr: 'page' },
  of: { ar: 'من', fr: 'sur' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** The lists of the register: applications and entries. */
export const registry = {
  title: 'التسجيل',
  lead: 'الطلبات والمسجَّلون في مكتبك.',
  listsLabel: 'أي لائحة',
  lists: { dossiers: 'الطلبات', entries: 'المسجَّلون' },
  statusLabel: 'الحالة',
  any: 'كل الحالات',
  caption: 'لائحة: {{list}}',
  columns: {
    person: 'الشخص',
    number: 'الرقم',
    trade: 'النشاط',
    province: 'الإقليم',
    status: 'الحالة',
    expected: 'المطلوب',
    card: 'البطاقة',
    since: 'منذ',
  },
  empty: 'لا شيء في هذه اللائحة.',
} as const

/** The register in numbers. */
export const figures = {
  title: 'الأرقام',
  countedAt: 'أُحصيت يوم {{when}}',
  caption: 'الأرقام حسب المكتب',
  columns: {
    office: 'المكتب',
    applications: 'طلبات',
    under_study: 'قيد الدراسة',
    registered: 'مسجَّلون',
    suspended: 'موقوفون',
    struck_off: 'مشطَّبون',
  },
  total: 'المجموع',
  below: 'أقل من {{limit}}',
  between: 'من {{from}} إلى {{to}}',
  empty: 'لا طلب ولا تسجيل بعد في هذه المكاتب.',
  meaning: 'معنى كل رقم',
  meanings: {
    applications: 'كل ما أُودع من طلبات، ما زال قيد الدراسة أو انتهى، دون المسودات.',
    under_study: 'طلبات أُودعت ولم يُتخذ فيها قرار بعد.',
    registered: 'أشخاص لهم رقم في السجل، وتسجيلهم سارٍ اليوم.',
    suspended: 'أشخاص أُوقف تسجيلهم مؤقتا.',
    struck_off: 'أشخاص انتهى تسجيلهم، وبقي أثره في السجل.',
  },
  hidden: 'لا يُعرض عدد أقل من {{limit}}، ولو كان صفرا، كي لا يُعرف أصحابه. لذلك قد يكون المجموع بين عددين.',
} as const

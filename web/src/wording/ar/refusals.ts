/** What each refusal of the register says to the person in front of the screen. */
export const refusals = {
  // The way to the server
  no_network: 'لا اتصال بالخادم. ما كتبته محفوظ هنا: أعد المحاولة حين يعود الاتصال.',
  server_away: 'الخادم لا يجيب الآن. ما كتبته محفوظ هنا: أعد المحاولة بعد قليل.',
  unreadable_reply: 'وقع خلل في الخادم. لم يضِع شيء مما كتبته. أعد المحاولة، وإن تكرر فاتصل بالغرفة.',
  unknown: 'لم يُقبل الطلب ({{code}}). لم يضِع شيء مما كتبته.',
  defect: 'وقع خلل في الخادم. لم يضِع شيء مما كتبته. اذكر هذا الرقم حين تتصل: {{reference}}',
  signed_out: 'لم تدخل من جديد، فلم يُرسل شيء.',
  not_found: 'لا يوجد شيء بهذا الرقم، أو ليس في مكتبك.',
  malformed: 'لم تُفهم هذه الخانات: {{fields}}.',
  command_reused: 'أُرسل هذا الطلب من قبل بمحتوى آخر. افتح الصفحة من جديد.',
  id_taken: 'أُودع هذا الملف من قبل. افتح الصفحة من جديد.',
  stale_version: 'غيّر شخص آخر هذا الملف قبلك. تظهر الآن آخر نسخة: راجعها ثم أعد.',
  too_many_requests: 'طلبات كثيرة في وقت قصير. انتظر {{retry_after_seconds}} ثانية.',
  // Signing in
  not_signed_in: 'انتهت الجلسة. ادخل من جديد.',
  not_allowed: 'ليس لك هذا الحق في هذا المكتب.',
} as const

/** The languages of the application; Arabic is the original. */
export type Language = 'ar' | 'fr'

export const otherLanguage = (language: Language): Language => (language === 'ar' ? 'fr' : 'ar')

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')

import { describe, expect, test } from 'vitest'
import { mayBeSameName, skeletonsOf } from './name-skeleton.ts'

const mayBeSame = (one: string, other: string) => mayBeSameName(skeletonsOf(one), skeletonsOf(other))

describe('one name under two spellings', () => {
  test.each([
    ['محمد', 'Mohamed'],
    ['محمد', "M'hamed"],
    ['عبد القادر', 'ABDELKADER'],
    ['عبد الله', 'Abdallah'],
    ['عبد الصمد', 'Abdessamad'],
    ['عبد اللطيف', 'Abdeltif'],
    ['نور الدين', 'Noureddine'],
    ['الشرقاوي', 'Ech-Cherkaoui'],
    ['العلوي', 'Alaoui'],
    ['بن علي', 'Benali'],
    ['بلعربي', 'Ben Larbi'],
    ['لحسن', 'El Hassan'],
    ['صالح', 'Salah'],
    ['أمينة', 'Aminah'],
    ['غزلان', 'Rhizlane'],
    ['قاسم', 'Kacem'],
    ['الكرواني', 'Guerouani'],
    ['آيت الطالب', 'Aït Ettaleb'],
    ['حفيظة', 'Hafidha'],
    ['ياسين', 'Yacine'],
    ['آية', 'آيه'],
  ])('%s is %s', (one, other) => {
    expect(mayBeSame(one, other)).toBe(true)
  })
})

describe('two names', () => {
  test.each([
    ['كريم', 'Karima'],
    ['سالم', 'صالح'],
    ['عبد الرحيم', 'Abderrahmane'],
    ['عبد الحق', 'Abdelkader'],
    ['خالد', 'خليل'],
    ['بن علي', 'Bouali'],
    ['إيمان', 'Mounia'],
    ['محمد', 'حميد'],
    ['التازي', 'الوزاني'],
    ['', ''],
  ])('%s is not %s', (one, other) => {
    expect(mayBeSame(one, other)).toBe(false)
  })
})

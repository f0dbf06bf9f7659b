import { describe, expect, test } from 'vitest'
import {
  ACTIVITIES,
  BRANCHES,
  FAMILIES,
  findActivity,
  findBranch,
  findFamily,
  listActivities,
} from './activities.ts'
import {
  CHAMBERS,
  findChamber,
  findOffice,
  findOfficeOfProvince,
  findProvince,
  findRegion,
  listOffices,
  listProvinces,
  loadCommunes,
  OFFICES,
  REGIONS,
} from './places.ts'

describe('activities', () => {
  test('stand in 13 branches of two families', () => {
    expect([FAMILIES.length, BRANCHES.length]).toEqual([2, 13])
    for (const { code, branchCode } of ACTIVITIES) {
      expect(code.startsWith(`${branchCode}.`)).toBe(true)
      expect(findFamily(findBranch(branchCode)?.familyCode ?? '')).toBeDefined()
    }
  })

  test('a code leads to one craft, and no code to none', () => {
    expect(findActivity('06.01')).toMatchObject({ nameFr: 'Bijouterie en argent', mark: 'reported' })
    expect(findActivity('06.99')).toBeUndefined()
    expect(listActivities('06').map(({ code }) => code)).toContain('06.01')
  })

  test('none claims to have been checked against the decree', () => {
    expect(ACTIVITIES.filter(({ mark }) => mark === 'confirmed')).toEqual([])
  })
})

describe('places', () => {
  test('the four provinces of Guelmim-Oued Noun', () => {
    expect(findRegion('10')?.nameAr).toBe('كلميم-واد نون')
    expect(listProvinces('10').map(({ nameFr }) => nameFr)).toEqual([
      'Assa-Zag',
      'Guelmim',
      'Sidi Ifni',
      'Tan-Tan',
    ])
  })

  test('12 regions have 75 provinces and prefectures', () => {
    expect(REGIONS.flatMap(({ code }) => listProvinces(code)).length).toBe(75)
  })

  test('the districts of Casablanca lie in Casablanca', () => {
    expect(findProvince('06.141.01.00')).toMatchObject({ partOf: '06.141', nameFr: 'Casablanca-Anfa' })
  })

  test('1,503 communes are found by code and by province', async () => {
    const { communes, arrondissements, findCommune, listCommunes } = await loadCommunes()
    expect([communes.length, arrondissements.length]).toEqual([1503, 41])
    expect(findCommune('10.521.01.03')).toMatchObject({ nameAr: 'الوطية', type: 'urban' })
    expect(listCommunes('10.521')).toHaveLength(7)
    expect(listCommunes('10.999')).toEqual([])
  })

  test('asking for the communes twice gives the same table', async () => {
    expect(await loadCommunes()).toBe(await loadCommunes())
  })
})

describe('offices', () => {
  test('rights of a chamber reach its provinces and their annexes, and no other region', () => {
    expect(listOffices('CH-10').map(({ code }) => code)).toEqual([
      'PR-10.071',
      'PR-10.261',
      'PR-10.473',
      'PR-10.521',
    ])
    expect(listOffices('PR-10.071').map(({ code }) => code)).toEqual(['AN-10.071-1'])
  })

  test('every office but the ministry stands below another', () => {
    expect(listOffices(null).map(({ kind }) => kind)).toEqual(['ministry'])
    for (const { parentCode } of OFFICES) {
      if (parentCode !== null) expect(findOffice(parentCode)).toBeDefined()
    }
  })

  test('every region has its chamber, every province its office', () => {
    expect(CHAMBERS).toHaveLength(12)
    for (const { code } of REGIONS) {
      expect(findOffice(findChamber(code)?.officeCode ?? '')?.regionCode).toBe(code)
      for (const province of listProvinces(code)) {
        expect(findOfficeOfProvince(province.code)?.regionCode).toBe(code)
      }
    }
  })
})

// Written by scripts/generate.ts from law/. Change those files, then run: npm run generate

import type { LawSource } from '../../law/index.ts'

/** Release 2026.1 of law/, as its files state it. */
export const LAW_SOURCE: LawSource = {
  "release": "2026.1",
  "dated": "2026-10-31",
  "register_began_on": "2022-02-21",
  "texts": [
    {
      "id": "agency-guelmim-2022",
      "title": {
        "ar": "قصاصة وكالة المغرب العربي للأنباء عن غرفة كلميم (مارس 2022)",
        "fr": "Dépêche de l'agence MAP sur la chambre de Guelmim (mars 2022)"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://www.mapguelmim.ma/سيدي-إفني-غرفة-الصناعة-التقليدية-لجهة/",
      "seen": "press",
      "articles": [
        {
          "article": "directorates",
          "says": {
            "ar": "مديريات جهوية وإقليمية تسجل مع الغرف.",
            "fr": "Des directions régionales et provinciales inscrivent avec les chambres."
          }
        },
        {
          "article": "annexe",
          "says": {
            "ar": "صادقت الغرفة على ملحقة بآسا الزاك.",
            "fr": "La chambre a approuvé une annexe à Assa-Zag."
          }
        }
      ]
    },
    {
      "id": "bill-46-23",
      "title": {
        "ar": "مشروع القانون رقم 46.23 المغير للقانون رقم 98.15",
        "fr": "Projet de loi n° 46-23 modifiant la loi n° 98-15"
      },
      "kind": "bill",
      "number": "46-23",
      "dated": "2023-08-31",
      "gazette": null,
      "url": "https://www.challenge.ma/reforme-de-lamo-pour-les-travailleurs-non-salaries-et-independants-les-nouvelles-dispositions-266942/",
      "seen": "bill",
      "articles": [
        {
          "article": "one-contribution",
          "says": {
            "ar": "مساهمة واحدة على أعلى دخل جزافي عند تعدد الفئات.",
            "fr": "Une seule cotisation, sur le revenu forfaitaire le plus élevé, en cas de catégories multiples."
          }
        },
        {
          "article": "new-waiting-period",
          "says": {
            "ar": "مدة تدريب جديدة بعد اثني عشر شهرا متتالية دون أداء.",
            "fr": "Nouveau stage après douze mois consécutifs d'impayés."
          }
        }
      ]
    },
    {
      "id": "dataset-hcp-2024",
      "title": {
        "ar": "الوحدات الإدارية في الإحصاء العام للسكان والسكنى 2024",
        "fr": "Unités administratives du recensement général RGPH 2024"
      },
      "kind": "dataset",
      "number": null,
      "dated": "2024-09-01",
      "gazette": null,
      "url": "https://www.hcp.ma/file/242341/",
      "seen": "official",
      "articles": [
        {
          "article": "units",
          "says": {
            "ar": "12 جهة و75 عمالة وإقليما و1503 جماعة برموزها الرسمية.",
            "fr": "12 régions, 75 préfectures et provinces, 1 503 communes, avec leurs codes officiels."
          }
        }
      ]
    },
    {
      "id": "decree-2-18-622",
      "title": {
        "ar": "المرسوم رقم 2.18.622 بتطبيق القانون رقم 98.15",
        "fr": "Décret n° 2-18-622 pris pour l'application de la loi n° 98-15"
      },
      "kind": "decree",
      "number": "2-18-622",
      "dated": "2019-01-17",
      "gazette": null,
      "url": "https://www.acaps.ma/fr/reglementation/reglementation-amo?page=1",
      "seen": "official",
      "articles": [
        {
          "article": "categories",
          "says": {
            "ar": "لائحة أصناف غير الأجراء الخاضعين للنظام.",
            "fr": "Liste des catégories de non-salariés soumises au régime."
          }
        }
      ]
    },
    {
      "id": "decree-2-18-623",
      "title": {
        "ar": "المرسوم رقم 2.18.623 بتحديد نسب الاشتراك",
        "fr": "Décret n° 2-18-623 fixant les taux de cotisation"
      },
      "kind": "decree",
      "number": "2-18-623",
      "dated": null,
      "gazette": null,
      "url": "https://maroc-diplomatique.net/adoption-en-conseil-de-gouvernement-dun-projet-de-decret-fixant-les-taux-de-cotisation-de-lamo-pour-les-professionnels-les-travailleurs-independants-et-les-non-salaries",
      "seen": "press",
      "articles": [
        {
          "article": "rates",
          "says": {
            "ar": "6,37% من الدخل الجزافي للنشيطين، و4,52% من المعاش للمتقاعدين.",
            "fr": "6,37 % du revenu forfaitaire pour les actifs ; 4,52 % de la pension pour les pensionnés."
          }
        }
      ]
    },
    {
      "id": "decree-2-19-422",
      "title": {
        "ar": "المرسوم رقم 2.19.422 بتحديد مبالغ الحد الأدنى القانوني للأجر",
        "fr": "Décret n° 2-19-422 fixant les montants du salaire minimum légal"
      },
      "kind": "decree",
      "number": "2-19-422",
      "dated": null,
      "gazette": null,
      "url": "https://maghress.com/fr/barlamanefr/263633",
      "seen": "press",
      "articles": [
        {
          "article": "hourly",
          "says": {
            "ar": "14,13 درهم للساعة ابتداء من يوليوز 2019، ثم 14,81 ابتداء من يوليوز 2020.",
            "fr": "14,13 DH l'heure dès juillet 2019, puis 14,81 DH dès juillet 2020."
          }
        }
      ]
    },
    {
      "id": "decree-2-21-437",
      "title": {
        "ar": "المرسوم رقم 2.21.437 بتطبيق القانون رقم 50.17",
        "fr": "Décret n° 2-21-437 pris pour l'application de la loi n° 50-17"
      },
      "kind": "decree",
      "number": "2-21-437",
      "dated": "2021-12-09",
      "gazette": null,
      "url": "https://rna.gov.ma/cadre-reglementaire/",
      "seen": "press",
      "articles": [
        {
          "article": "2",
          "says": {
            "ar": "تحيل على لائحة للأنشطة تحدد بمرسوم.",
            "fr": "Renvoie à une liste d'activités fixée par décret."
          }
        },
        {
          "article": "register",
          "says": {
            "ar": "كيفية مسك السجل وقاعدة معطياته، وشكل شهادة المزاولة وشكل البطاقة.",
            "fr": "Tenue du registre et de sa base, forme de l'attestation d'exercice et de la carte."
          }
        },
        {
          "article": "committee",
          "says": {
            "ar": "ممثلو الإدارة في لجان التأهيل الحرفي.",
            "fr": "Membres de l'administration dans les commissions de qualification artisanale."
          }
        },
        {
          "article": "not-read",
          "says": {
            "ar": "أحكام لم نتمكن من الاطلاع على نصها، ويُنتظر أن تنظم المسألة.",
            "fr": "Dispositions dont le texte n'a pas pu être lu et qui devraient régler la question."
          }
        }
      ]
    },
    {
      "id": "decree-2-21-930",
      "title": {
        "ar": "المرسوم رقم 2.21.930 المتمم للمرسوم رقم 2.18.622",
        "fr": "Décret n° 2-21-930 complétant le décret n° 2-18-622"
      },
      "kind": "decree",
      "number": "2-21-930",
      "dated": null,
      "gazette": null,
      "url": "https://www.challenge.ma/conseil-de-gouvernement-adoption-du-projet-de-decret-completant-lalinea-du-decret-dapplication-des-lois-n98-15-et-99-15-226285/",
      "seen": "press",
      "articles": [
        {
          "article": "categories",
          "says": {
            "ar": "أضاف الخاضعين للمساهمة المهنية الموحدة وماسكي المحاسبة والمقاولين الذاتيين.",
            "fr": "Ajoute la contribution professionnelle unique, les commerçants et artisans tenant une comptabilité et les auto-entrepreneurs."
          }
        }
      ]
    },
    {
      "id": "decree-2-21-991",
      "title": {
        "ar": "المرسوم رقم 2.21.991 بتحديد لائحة أنشطة الصناعة التقليدية",
        "fr": "Décret n° 2-21-991 fixant la liste des activités de l'artisanat"
      },
      "kind": "decree",
      "number": "2-21-991",
      "dated": "2021-12-16",
      "gazette": null,
      "url": "https://letempsmag.ma/?p=11023",
      "seen": "press",
      "articles": [
        {
          "article": "list",
          "says": {
            "ar": "عائلتان و13 فرعا و172 نشاطا.",
            "fr": "Deux familles, 13 branches, 172 activités."
          }
        }
      ]
    },
    {
      "id": "decree-2-22-606",
      "title": {
        "ar": "المرسوم رقم 2.22.606 بتحديد مبالغ الحد الأدنى القانوني للأجر",
        "fr": "Décret n° 2-22-606 fixant les montants du salaire minimum légal"
      },
      "kind": "decree",
      "number": "2-22-606",
      "dated": null,
      "gazette": null,
      "url": "https://fiscallegalteam.com/augmentation-immediate-du-smig-5-et-du-smag-10/",
      "seen": "press",
      "articles": [
        {
          "article": "hourly",
          "says": {
            "ar": "15,55 درهم للساعة ابتداء من شتنبر 2022.",
            "fr": "15,55 DH l'heure dès septembre 2022."
          }
        }
      ]
    },
    {
      "id": "decree-2-23-799",
      "title": {
        "ar": "المرسوم رقم 2.23.799 بتحديد مبالغ الحد الأدنى القانوني للأجر",
        "fr": "Décret n° 2-23-799 fixant les montants du salaire minimum légal"
      },
      "kind": "decree",
      "number": "2-23-799",
      "dated": null,
      "gazette": null,
      "url": "https://fr.le360.ma/economie/voici-de-combien-vont-augmenter-le-smig-et-le-smag-au-maroc-en-2026_SHYRCHOG2NET3N524YQCDMNIQE/",
      "seen": "press",
      "articles": [
        {
          "article": "hourly",
          "says": {
            "ar": "16,29 درهم للساعة ابتداء من شتنبر 2023.",
            "fr": "16,29 DH l'heure dès septembre 2023."
          }
        }
      ]
    },
    {
      "id": "decree-2-24-1122",
      "title": {
        "ar": "المرسوم رقم 2.24.1122 بتحديد مبالغ الحد الأدنى القانوني للأجر",
        "fr": "Décret n° 2-24-1122 fixant les montants du salaire minimum légal"
      },
      "kind": "decree",
      "number": "2-24-1122",
      "dated": null,
      "gazette": null,
      "url": "https://fr.le360.ma/economie/voici-de-combien-vont-augmenter-le-smig-et-le-smag-au-maroc-en-2026_SHYRCHOG2NET3N524YQCDMNIQE/",
      "seen": "press",
      "articles": [
        {
          "article": "hourly",
          "says": {
            "ar": "17,10 درهم للساعة ابتداء من يناير 2025.",
            "fr": "17,10 DH l'heure dès janvier 2025."
          }
        }
      ]
    },
    {
      "id": "decree-2-25-983",
      "title": {
        "ar": "المرسوم رقم 2.25.983 بتحديد مبالغ الحد الأدنى القانوني للأجر",
        "fr": "Décret n° 2-25-983 fixant les montants du salaire minimum légal"
      },
      "kind": "decree",
      "number": "2-25-983",
      "dated": null,
      "gazette": null,
      "url": "https://fr.le360.ma/economie/smig-la-hausse-de-5-enterinee_CZRAS5S4UFAALHXWYDM6GJZREE/",
      "seen": "press",
      "articles": [
        {
          "article": "hourly",
          "says": {
            "ar": "17,92 درهم للساعة ابتداء من يناير 2026.",
            "fr": "17,92 DH l'heure dès janvier 2026."
          }
        }
      ]
    },
    {
      "id": "decree-accounts-2021",
      "title": {
        "ar": "مرسوم إدماج التجار والصناع الماسكين لمحاسبة في التأمين الإجباري عن المرض",
        "fr": "Décret intégrant dans l'AMO les commerçants et artisans tenant une comptabilité"
      },
      "kind": "decree",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://www.perspectivesmed.com/amo-pension-de-retraite-le-gouvernement-integre-commercants-et-artisans-tenant-une-comptabilite/",
      "seen": "press",
      "articles": [
        {
          "article": "flat-income",
          "says": {
            "ar": "1 أو 3,2 أو 6 أضعاف الحد الأدنى حسب النظام الجبائي والربح السنوي.",
            "fr": "1, 3,2 ou 6 fois le salaire minimum selon le régime fiscal et le bénéfice annuel."
          }
        },
        {
          "article": "profit-threshold",
          "says": {
            "ar": "يفصل ربح سنوي قدره 100.000 درهم بين الشطرين.",
            "fr": "Un bénéfice annuel de 100 000 DH sépare les deux tranches."
          }
        }
      ]
    },
    {
      "id": "decree-artisans-2021",
      "title": {
        "ar": "مرسوم إدماج الصناع التقليديين غير الماسكين لمحاسبة في التأمين الإجباري عن المرض",
        "fr": "Décret intégrant dans l'AMO les artisans qui ne tiennent pas de comptabilité"
      },
      "kind": "decree",
      "number": null,
      "dated": "2021-12-23",
      "gazette": null,
      "url": "https://www.lesiteinfo.com/maroc/protection-sociale-les-trois-nouvelles-categories-integrees-video/",
      "seen": "press",
      "articles": [
        {
          "article": "scope",
          "says": {
            "ar": "الصناع خارج المساهمة المهنية الموحدة وخارج نظام المقاول الذاتي ودون محاسبة.",
            "fr": "Artisans hors contribution professionnelle unique, hors auto-entrepreneur et sans comptabilité."
          }
        },
        {
          "article": "flat-income",
          "says": {
            "ar": "دخل جزافي يعادل 0,75 من الحد الأدنى القانوني للأجر.",
            "fr": "Revenu forfaitaire égal à 0,75 fois le salaire minimum légal."
          }
        },
        {
          "article": "not-read",
          "says": {
            "ar": "أحكام لم نتمكن من الاطلاع على نصها، ويُنتظر أن تنظم المسألة.",
            "fr": "Dispositions dont le texte n'a pas pu être lu et qui devraient régler la question."
          }
        }
      ]
    },
    {
      "id": "labour-code",
      "title": {
        "ar": "القانون رقم 65.99 المتعلق بمدونة الشغل",
        "fr": "Loi n° 65-99 relative au code du travail"
      },
      "kind": "code",
      "number": "65-99",
      "dated": null,
      "gazette": null,
      "url": "https://fr.allafrica.com/stories/202205260543.html",
      "seen": "press",
      "articles": [
        {
          "article": "184",
          "says": {
            "ar": "المدة العادية للشغل 2288 ساعة في السنة.",
            "fr": "Durée normale du travail : 2 288 heures par an."
          }
        },
        {
          "article": "356",
          "says": {
            "ar": "الحد الأدنى القانوني للأجر عن ساعة شغل.",
            "fr": "Salaire minimum légal pour une heure de travail."
          }
        }
      ]
    },
    {
      "id": "law-09-08",
      "title": {
        "ar": "القانون رقم 09.08 المتعلق بحماية الأشخاص الذاتيين تجاه معالجة المعطيات ذات الطابع الشخصي",
        "fr": "Loi n° 09-08 relative à la protection des personnes physiques à l'égard du traitement des données à caractère personnel"
      },
      "kind": "law",
      "number": "09-08",
      "dated": null,
      "gazette": {
        "number": "5714",
        "published": "2009-03-05"
      },
      "url": "https://korte-law.com/protection-donnees-personnelles-maroc-loi-09-08",
      "seen": "press",
      "articles": [
        {
          "article": "purpose",
          "says": {
            "ar": "غاية محددة ومصرح بها، ومعطيات متناسبة وصحيحة.",
            "fr": "Finalité déterminée et déclarée, données proportionnées et exactes."
          }
        },
        {
          "article": "consent",
          "says": {
            "ar": "يُخبر المعني بالأمر ويوافق قبل نقل معطياته إلى الغير.",
            "fr": "La personne est informée et consent avant la communication de ses données à un tiers."
          }
        }
      ]
    },
    {
      "id": "law-112-12",
      "title": {
        "ar": "القانون رقم 112.12 المتعلق بالتعاونيات",
        "fr": "Loi n° 112-12 relative aux coopératives"
      },
      "kind": "law",
      "number": "112-12",
      "dated": null,
      "gazette": null,
      "url": "http://www.artisanat.gov.ma/fr/departement/organismes-sous-tutelle/",
      "seen": "official",
      "articles": [
        {
          "article": "register",
          "says": {
            "ar": "تقيَّد التعاونيات في سجل مركزي يمسكه مكتب تنمية التعاون.",
            "fr": "Les coopératives sont inscrites dans un registre central tenu par l'office de la coopération."
          }
        }
      ]
    },
    {
      "id": "law-18-09",
      "title": {
        "ar": "القانون رقم 18.09 بمثابة النظام الأساسي لغرف الصناعة التقليدية",
        "fr": "Loi n° 18-09 formant statut des chambres d'artisanat"
      },
      "kind": "law",
      "number": "18-09",
      "dated": "2011-08-17",
      "gazette": null,
      "url": "https://www.bibliotdroit.com/2020/06/1809.html",
      "seen": "press",
      "articles": [
        {
          "article": "3",
          "says": {
            "ar": "سجل ورقي تمسكه الغرف، حل محله السجل الوطني.",
            "fr": "Registre papier tenu par les chambres, que le registre national remplace."
          }
        },
        {
          "article": "chambers",
          "says": {
            "ar": "الغرف مؤسسات عمومية تمثل الصناع التقليديين والمقاولات والتعاونيات في دائرتها.",
            "fr": "Les chambres, établissements publics, représentent artisans, entreprises et coopératives de leur ressort."
          }
        }
      ]
    },
    {
      "id": "law-30-21",
      "title": {
        "ar": "القانون رقم 30.21 المغير للقانون رقم 98.15",
        "fr": "Loi n° 30-21 modifiant la loi n° 98-15"
      },
      "kind": "law",
      "number": "30-21",
      "dated": null,
      "gazette": null,
      "url": "https://212assurances.com/2021/06/16/amo-des-mesures-dassouplissement-pour-les-independants",
      "seen": "press",
      "articles": [
        {
          "article": "waiting-period",
          "says": {
            "ar": "مدة التدريب ثلاثة أشهر، وشهر واحد للفئات التي صدر مرسومها في فترة الانطلاق.",
            "fr": "Stage de trois mois ; un mois pour les catégories dont le décret paraît pendant le lancement."
          }
        }
      ]
    },
    {
      "id": "law-50-17",
      "title": {
        "ar": "القانون رقم 50.17 المتعلق بمزاولة أنشطة الصناعة التقليدية",
        "fr": "Loi n° 50-17 relative à l'exercice des activités de l'artisanat"
      },
      "kind": "law",
      "number": "50-17",
      "dated": "2020-07-25",
      "gazette": {
        "number": null,
        "published": "2020-07-30"
      },
      "url": "https://rna.gov.ma/cadre-reglementaire/",
      "seen": "official",
      "articles": [
        {
          "article": "4",
          "says": {
            "ar": "تُحدث هذه المادة السجل الوطني للصناعة التقليدية.",
            "fr": "Crée le Registre national de l'artisanat."
          }
        },
        {
          "article": "6",
          "says": {
            "ar": "تحدد من يحق له التقييد في السجل.",
            "fr": "Dit qui peut être inscrit au registre."
          }
        },
        {
          "article": "11",
          "says": {
            "ar": "تتعلق بالهيئات الحرفية.",
            "fr": "Porte sur les organisations professionnelles par métier."
          }
        },
        {
          "article": "18",
          "says": {
            "ar": "تتعلق بالبطاقة المهنية.",
            "fr": "Porte sur la carte professionnelle."
          }
        },
        {
          "article": "30",
          "says": {
            "ar": "تتعلق بعقد برنامج القطاع.",
            "fr": "Porte sur le contrat de secteur."
          }
        },
        {
          "article": "31",
          "says": {
            "ar": "تتعلق باللجنة الخاصة المنبثقة عن المجلس الوطني.",
            "fr": "Porte sur la commission spéciale du Conseil national."
          }
        },
        {
          "article": "not-read",
          "says": {
            "ar": "أحكام لم نتمكن من الاطلاع على نصها، ويُنتظر أن تنظم المسألة.",
            "fr": "Dispositions dont le texte n'a pas pu être lu et qui devraient régler la question."
          }
        }
      ]
    },
    {
      "id": "law-54-23",
      "title": {
        "ar": "القانون رقم 54.23 المغير والمتمم للقانون رقم 65.00",
        "fr": "Loi n° 54-23 modifiant et complétant la loi n° 65-00"
      },
      "kind": "law",
      "number": "54-23",
      "dated": null,
      "gazette": {
        "number": null,
        "published": "2026-01-29"
      },
      "url": "https://lematin.ma/nation/amo-trois-evolutions-majeures-apres-la-promulgation-de-la-loi-5423/328133/amp",
      "seen": "press",
      "articles": [
        {
          "article": "children-studying",
          "says": {
            "ar": "رفع سن الأولاد غير المتزوجين المتابعين لدراستهم من 26 إلى 30 سنة.",
            "fr": "Porte de 26 à 30 ans l'âge des enfants célibataires qui poursuivent leurs études."
          }
        },
        {
          "article": "entry-into-force",
          "says": {
            "ar": "حوالي اثني عشر شهرا تحسب من فاتح الشهر الموالي للنشر.",
            "fr": "Environ douze mois comptés du premier jour du mois qui suit la publication."
          }
        }
      ]
    },
    {
      "id": "law-60-22",
      "title": {
        "ar": "القانون رقم 60.22 المتعلق بنظام التأمين الإجباري عن المرض «أمو الشامل»",
        "fr": "Loi n° 60-22 relative au régime « AMO Achamil »"
      },
      "kind": "law",
      "number": "60-22",
      "dated": null,
      "gazette": null,
      "url": "https://lnt.ma/la-cnss-ouvre-linscription-au-regime-facultatif-amo-achamil/",
      "seen": "press",
      "articles": [
        {
          "article": "conditions",
          "says": {
            "ar": "التقييد في السجل الاجتماعي الموحد بمؤشر يفوق عتبة تضامن، ودون نظام إجباري آخر.",
            "fr": "Inscription au RSU avec un indice supérieur au seuil Tadamon, sans autre régime obligatoire."
          }
        },
        {
          "article": "amounts",
          "says": {
            "ar": "مبلغ شهري حسب شطر المؤشر.",
            "fr": "Montant mensuel par tranche d'indice."
          }
        },
        {
          "article": "waiting-period",
          "says": {
            "ar": "مدة انتظار ثلاثة أشهر.",
            "fr": "Attente de trois mois."
          }
        }
      ]
    },
    {
      "id": "law-65-00",
      "title": {
        "ar": "القانون رقم 65.00 بمثابة مدونة التغطية الصحية الأساسية",
        "fr": "Loi n° 65-00 portant code de la couverture médicale de base"
      },
      "kind": "law",
      "number": "65-00",
      "dated": null,
      "gazette": null,
      "url": "http://www.anam.ma/lagence/presentation/la-couverture-medicale-de-base/amo/beneficiaires/",
      "seen": "official",
      "articles": [
        {
          "article": "7",
          "says": {
            "ar": "مجموعات الخدمات المضمونة.",
            "fr": "Groupes de prestations garanties."
          }
        },
        {
          "article": "dependants",
          "says": {
            "ar": "الزوج والأولاد إلى 21 سنة، وإلى 26 سنة لمن يتابع دراسته، ودون سن للولد في وضعية إعاقة.",
            "fr": "Conjoint ; enfants jusqu'à 21 ans, 26 ans s'ils étudient, sans limite d'âge en cas de handicap."
          }
        }
      ]
    },
    {
      "id": "law-98-15",
      "title": {
        "ar": "القانون رقم 98.15 المتعلق بنظام التأمين الإجباري الأساسي عن المرض الخاص بالمهنيين والعمال المستقلين والأشخاص غير الأجراء",
        "fr": "Loi n° 98-15 relative au régime de l'assurance maladie obligatoire de base des professionnels, travailleurs indépendants et personnes non salariées"
      },
      "kind": "law",
      "number": "98-15",
      "dated": "2017-06-23",
      "gazette": null,
      "url": "https://fr.scribd.com/document/541766461/loi-98-15-amo-independants-francais-0",
      "seen": "official",
      "articles": [
        {
          "article": "family",
          "says": {
            "ar": "تشمل التغطية المؤمن وأفراد أسرته.",
            "fr": "La couverture s'étend à l'assuré et à sa famille."
          }
        },
        {
          "article": "payment-first",
          "says": {
            "ar": "الأداء شرط سابق لفتح الحقوق، وللصندوق أن يوقف الخدمات عند عدم الأداء.",
            "fr": "Le paiement précède l'ouverture des droits ; la caisse peut suspendre les prestations en cas d'impayé."
          }
        },
        {
          "article": "waiting-period",
          "says": {
            "ar": "مدة تدريب قبل الاستفادة.",
            "fr": "Stage avant l'ouverture des droits."
          }
        },
        {
          "article": "interruption",
          "says": {
            "ar": "تنتهي الخدمات إذا انقطع النشاط أكثر من ستة أشهر متتالية، مع استثناءات.",
            "fr": "Les prestations cessent quand l'activité est interrompue plus de six mois de suite, sauf exceptions."
          }
        },
        {
          "article": "liaison-body",
          "says": {
            "ar": "هيئة اتصال ترسل لائحة المنتمين إلى الصندوق.",
            "fr": "Un organisme de liaison envoie à la caisse la liste des membres de la catégorie."
          }
        },
        {
          "article": "not-read",
          "says": {
            "ar": "أحكام لم نتحقق من نصها، ويُنتظر أن تنظم المسألة.",
            "fr": "Dispositions dont le texte n'a pas été vérifié et qui devraient régler la question."
          }
        }
      ]
    },
    {
      "id": "law-99-15",
      "title": {
        "ar": "القانون رقم 99.15 بإحداث نظام للمعاشات لفائدة غير الأجراء",
        "fr": "Loi n° 99-15 instituant un régime de pensions au profit des non-salariés"
      },
      "kind": "law",
      "number": "99-15",
      "dated": null,
      "gazette": null,
      "url": "https://www.lesiteinfo.com/maroc/cnss-bonne-nouvelle-pour-les-architectes-exercant-une-activite-liberale/",
      "seen": "press",
      "articles": [
        {
          "article": "rate",
          "says": {
            "ar": "مساهمة المعاش 10% من نفس الأساس.",
            "fr": "Cotisation de pension de 10 % de la même assiette."
          }
        },
        {
          "article": "transition",
          "says": {
            "ar": "مساهمة المعاش غير إلزامية في الفترة الانتقالية بعد تعديل 2021.",
            "fr": "Cotisation de pension non obligatoire pendant la transition, après la modification de 2021."
          }
        }
      ]
    },
    {
      "id": "office-practice",
      "title": {
        "ar": "الممارسة الإدارية المعتادة في استقبال الملفات",
        "fr": "Pratique administrative usuelle de l'accueil des dossiers"
      },
      "kind": "guide",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": null,
      "seen": "secondary",
      "articles": [
        {
          "article": "papers",
          "says": {
            "ar": "وثيقة مقروءة وكاملة وسارية وتخص صاحب الطلب.",
            "fr": "Pièce lisible, complète, en cours de validité et concernant le demandeur."
          }
        },
        {
          "article": "file",
          "says": {
            "ar": "ملف كامل ومعطيات متطابقة.",
            "fr": "Dossier complet et données concordantes."
          }
        },
        {
          "article": "supporting-papers",
          "says": {
            "ar": "صورة شخصية وإشهاد بالإخبار بالمساهمة.",
            "fr": "Photo d'identité et attestation d'information sur la cotisation."
          }
        },
        {
          "article": "working-value",
          "says": {
            "ar": "قيمة عمل مؤقتة لا يسندها نص.",
            "fr": "Valeur de travail provisoire qu'aucun texte ne donne."
          }
        }
      ]
    },
    {
      "id": "page-anam-beneficiaries",
      "title": {
        "ar": "صفحة الوكالة الوطنية للتأمين الصحي عن المستفيدين",
        "fr": "Page de l'ANAM sur les bénéficiaires"
      },
      "kind": "official_page",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "http://www.anam.ma/lagence/presentation/la-couverture-medicale-de-base/amo/beneficiaires/",
      "seen": "official",
      "articles": [
        {
          "article": "children",
          "says": {
            "ar": "الأولاد إلى 21 سنة، و26 سنة للعزاب المتابعين لدراسة عليا، ودون حد للمعاق كليا.",
            "fr": "Enfants jusqu'à 21 ans, 26 ans pour les célibataires en études supérieures, sans limite en cas d'invalidité totale."
          }
        }
      ]
    },
    {
      "id": "page-cnss-self-employed",
      "title": {
        "ar": "صفحات الصندوق الوطني للضمان الاجتماعي عن غير الأجراء",
        "fr": "Pages de la CNSS sur les travailleurs non salariés"
      },
      "kind": "official_page",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://www.cnss.ma/fr/content/qu%E2%80%99est-ce-qu%E2%80%99un-organisme-de-liaison-et-quel-est-son-r%C3%B4le",
      "seen": "official",
      "articles": [
        {
          "article": "liaison-body",
          "says": {
            "ar": "هيئة الاتصال ترسل اللائحة وتحيينها وتؤكد من لم يرد فيها.",
            "fr": "L'organisme de liaison envoie la liste, ses mises à jour, et confirme les demandeurs absents."
          }
        },
        {
          "article": "printed-amounts",
          "says": {
            "ar": "مبالغ منشورة توافق 191 ساعة في الشهر.",
            "fr": "Montants publiés qui correspondent à 191 heures par mois."
          }
        },
        {
          "article": "pension-base",
          "says": {
            "ar": "يمكن اختيار أساس أعلى للمعاش مرة في السنة.",
            "fr": "Une base de pension plus élevée peut être choisie une fois par an."
          }
        }
      ]
    },
    {
      "id": "page-ministry-register",
      "title": {
        "ar": "صفحة الوزارة عن السجل الوطني للصناعة التقليدية",
        "fr": "Page du ministère sur le Registre national de l'artisanat"
      },
      "kind": "official_page",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://mtaess.gov.ma/fr/registre-national-de-lartisanat/",
      "seen": "official",
      "articles": [
        {
          "article": "ownership",
          "says": {
            "ar": "تمسك الوزارة السجل وتديره بمنصة إلكترونية.",
            "fr": "Le ministère tient et gère le registre par une plateforme électronique."
          }
        },
        {
          "article": "attestations",
          "says": {
            "ar": "دبلوم أو شهادة مزاولة للصانع، وشهادة اعتراف بالخبرة للصانع المعلم.",
            "fr": "Diplôme ou attestation d'exercice pour l'artisan, attestation de reconnaissance de l'expérience pour le maâlem."
          }
        }
      ]
    },
    {
      "id": "page-rna-faq",
      "title": {
        "ar": "الأسئلة الشائعة بموقع السجل الوطني للصناعة التقليدية",
        "fr": "Foire aux questions du site du Registre national de l'artisanat"
      },
      "kind": "official_page",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://rna.gov.ma/faq/",
      "seen": "official",
      "articles": [
        {
          "article": "artisan-by-diploma",
          "says": {
            "ar": "دبلوم في نشاط حرفي من مؤسسة تكوين عمومية أو خاصة مرخصة.",
            "fr": "Diplôme dans une activité artisanale, d'un établissement public ou privé autorisé."
          }
        },
        {
          "article": "artisan-by-experience",
          "says": {
            "ar": "ثلاث سنوات على الأقل من المزاولة الفعلية.",
            "fr": "Au moins trois ans d'exercice effectif."
          }
        },
        {
          "article": "maalem",
          "says": {
            "ar": "عشر سنوات على الأقل من المزاولة الفعلية.",
            "fr": "Au moins dix ans d'exercice effectif."
          }
        },
        {
          "article": "cooperative",
          "says": {
            "ar": "تزاول نشاطا حرفيا واحدا أو أكثر.",
            "fr": "Exerce une ou plusieurs activités artisanales."
          }
        },
        {
          "article": "enterprise",
          "says": {
            "ar": "تزاول نشاطا حرفيا، ويشرف على الإنتاج صانع مقيد في السجل.",
            "fr": "Exerce une activité artisanale ; la production est supervisée par un artisan inscrit."
          }
        },
        {
          "article": "documents",
          "says": {
            "ar": "نسخة من البطاقة الوطنية ونسخة من شهادة التكوين أو الدبلوم.",
            "fr": "Copie de la carte nationale et de l'attestation de formation ou du diplôme."
          }
        },
        {
          "article": "advantages",
          "says": {
            "ar": "الولوج إلى التغطية الصحية والتقاعد وبرامج الدعم.",
            "fr": "Accès à la couverture santé, à la retraite et aux programmes de soutien."
          }
        }
      ]
    },
    {
      "id": "press-acquired-experience",
      "title": {
        "ar": "مقال عن شهادات التصديق على مكتسبات التجربة",
        "fr": "Article sur la validation des acquis de l'expérience"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://satv.ma/حسن-شميس-رئيس-الغرفة-يدعو-الصناع-التقل.html?amp=1",
      "seen": "press",
      "articles": [
        {
          "article": "certificate",
          "says": {
            "ar": "تنظم الغرف شهادات التصديق على مكتسبات التجربة المهنية.",
            "fr": "Des chambres organisent des certificats de validation des acquis de l'expérience."
          }
        }
      ]
    },
    {
      "id": "press-activities",
      "title": {
        "ar": "مقال عن تصنيف أنشطة الصناعة التقليدية",
        "fr": "Article sur le classement des activités de l'artisanat"
      },
      "kind": "press",
      "number": null,
      "dated": "2021-12-17",
      "gazette": null,
      "url": "https://telquel.ma/2021/12/17/le-maroc-classe-ses-artisans-en-deux-categories-dans-un-registre-national_1747657",
      "seen": "press",
      "articles": [
        {
          "article": "count",
          "says": {
            "ar": "عائلتان و13 فرعا و172 نشاطا.",
            "fr": "Deux familles, 13 branches et 172 activités."
          }
        }
      ]
    },
    {
      "id": "press-aid-suspended",
      "title": {
        "ar": "مقال عن توقيف الدعم المباشر لمن عليهم واجبات للصندوق",
        "fr": "Article sur la suspension de l'aide directe en cas de dette envers la caisse"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://fr.le360.ma/societe/les-raisons-de-la-suspension-de-laide-directe-a-certaines-categories-de-beneficiaires_4NZNWUL3X5GRDKSWBEV56NFKBY/",
      "seen": "press",
      "articles": [
        {
          "article": "suspension",
          "says": {
            "ar": "يوقف الدعم المباشر إلى أن تؤدى واجبات التأمين، والصناع من بين المعنيين.",
            "fr": "L'aide directe est suspendue jusqu'au paiement de l'AMO ; des artisans sont concernés."
          }
        }
      ]
    },
    {
      "id": "press-attestation-bill",
      "title": {
        "ar": "مقالات عن مشروع القانون 50.17: شهادة أمين الحرفة",
        "fr": "Articles sur le projet de loi 50-17 : le certificat de l'amine"
      },
      "kind": "bill",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://www.h24info.ma/maroc/projet-de-loi-sur-les-artisans-nouveau-registre-national-electronique-retraites-et-amo-pour-bientot/",
      "seen": "bill",
      "articles": [
        {
          "article": "amin-certificate",
          "says": {
            "ar": "دبلوم أو شهادة من أمين الحرفة أو من الهيئة الحرفية الإقليمية.",
            "fr": "Diplôme, ou certificat de l'amine du métier ou de l'organisation provinciale du métier."
          }
        }
      ]
    },
    {
      "id": "press-card",
      "title": {
        "ar": "مقال عن البطاقة المهنية الذكية للصناع",
        "fr": "Article sur la carte professionnelle des artisans"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://le12.ma/انطلاق-البطاقة-المهنية-الذكية-للصناع",
      "seen": "press",
      "articles": [
        {
          "article": "content",
          "says": {
            "ar": "الهوية والنشاط ورقم الهوية الحرفية ومدة الصلاحية ورمز للتحقق.",
            "fr": "Identité, activité, numéro d'identité artisan, durée de validité et code de vérification."
          }
        }
      ]
    },
    {
      "id": "press-chambers-elections",
      "title": {
        "ar": "مقال عن انتخابات الغرف المهنية",
        "fr": "Article sur les élections des chambres professionnelles"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://machahid.info/118471.html",
      "seen": "press",
      "articles": [
        {
          "article": "chambers",
          "says": {
            "ar": "اثنتا عشرة غرفة للصناعة التقليدية، واحدة في كل جهة.",
            "fr": "Douze chambres d'artisanat, une par région."
          }
        }
      ]
    },
    {
      "id": "press-contribution-135",
      "title": {
        "ar": "مقال عن تحديد مساهمة الصناع غير الخاضعين للضريبة في 135 درهما",
        "fr": "Article sur la cotisation de 135 DH des artisans non fiscalisés"
      },
      "kind": "press",
      "number": null,
      "dated": "2021-12-27",
      "gazette": null,
      "url": "https://www.libe.ma/La-couverture-sociale-aux-artisans-non-fiscalises-inscrits-sur-le-Registre-national-de-l-artisan-fixee-a-135-Dhs_a130455.html",
      "seen": "press",
      "articles": [
        {
          "article": "amount",
          "says": {
            "ar": "حوالي 135 درهما في الشهر للصانع وأسرته.",
            "fr": "Environ 135 DH par mois pour l'artisan et sa famille."
          }
        },
        {
          "article": "monthly",
          "says": {
            "ar": "يؤدى كل شهر لدى الصندوق ونقط القرب.",
            "fr": "Payable chaque mois à la caisse et dans les points de proximité."
          }
        }
      ]
    },
    {
      "id": "press-experience-proof",
      "title": {
        "ar": "إعلان يقبل إثبات التجربة من السلطة المحلية أو الغرفة",
        "fr": "Appel qui admet la preuve d'expérience par l'autorité locale ou la chambre"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://eljadid-press.com/?p=18059",
      "seen": "press",
      "articles": [
        {
          "article": "proofs",
          "says": {
            "ar": "شهادة مهنية أو إثبات للتجربة مسلم من السلطة المحلية أو الغرفة.",
            "fr": "Certificat professionnel, ou preuve d'expérience de l'autorité locale ou de la chambre."
          }
        }
      ]
    },
    {
      "id": "press-late-payment",
      "title": {
        "ar": "مقال عن تحصيل مساهمات غير الأجراء (نونبر 2022)",
        "fr": "Article sur le recouvrement des cotisations des non-salariés (novembre 2022)"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://weekly.leconomiste.com/compulsory-medical-insurance-for-the-self-employed-delicate-collection-of-contributions",
      "seen": "press",
      "articles": [
        {
          "article": "surcharge",
          "says": {
            "ar": "زيادة 1% عن كل شهر تأخير، بسقف مساهمة شهر واحد في السنة.",
            "fr": "Majoration de 1 % par mois de retard, plafonnée à un mois de cotisation par an."
          }
        },
        {
          "article": "reminders",
          "says": {
            "ar": "تذكير ودي ابتداء من ثلاثة أشهر غير مؤداة.",
            "fr": "Relance amiable à partir de trois mois impayés."
          }
        }
      ]
    },
    {
      "id": "press-launch-cohorts",
      "title": {
        "ar": "مذكرة عن انطلاق التأمين الإجباري لفائدة غير الأجراء",
        "fr": "Note sur le démarrage de l'AMO des non-salariés"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://2aconseil.ma/assurance-maladie-obligatoire-au-profit-des-travailleurs/",
      "seen": "press",
      "articles": [
        {
          "article": "starts",
          "says": {
            "ar": "مساهمة الشهر تفتح الحقوق من فاتح الشهر الموالي عند الانطلاق.",
            "fr": "Au lancement, la cotisation du mois ouvre les droits au 1er du mois suivant."
          }
        }
      ]
    },
    {
      "id": "press-leaving",
      "title": {
        "ar": "مقالات عن طلبات التشطيب من السجل",
        "fr": "Articles sur les demandes de radiation du registre"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://minbarpress.com/السجل-الوطني-للصناعة-التقليدية-إجراء",
      "seen": "press",
      "articles": [
        {
          "article": "certificate",
          "says": {
            "ar": "طُلبت ممن يريد الخروج شهادة عدم العمل مصادق عليها من السلطة المحلية.",
            "fr": "On demandait à qui voulait sortir une attestation de non-activité visée par l'autorité locale."
          }
        },
        {
          "article": "not-told",
          "says": {
            "ar": "لم يُخبر بعض الصناع بأن التسجيل تترتب عنه مساهمة.",
            "fr": "Des artisans n'avaient pas été informés que l'inscription entraîne une cotisation."
          }
        }
      ]
    },
    {
      "id": "press-tadamon",
      "title": {
        "ar": "مقالات صحفية عن «أمو تضامن» وعتبتي السجل الاجتماعي الموحد",
        "fr": "Articles de presse sur AMO Tadamon et les deux seuils du RSU"
      },
      "kind": "press",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://lebrief.ma/le-seuil-9326-au-test-de-la-couverture-sociale-generalisee-119946",
      "seen": "press",
      "articles": [
        {
          "article": "state-pays",
          "says": {
            "ar": "تؤدي الدولة مساهمة المستفيدين من «أمو تضامن» منذ دجنبر 2022.",
            "fr": "L'État paie pour les bénéficiaires d'AMO Tadamon depuis décembre 2022."
          }
        },
        {
          "article": "health-threshold",
          "says": {
            "ar": "عتبة «أمو تضامن» 9,3264284، وتجاوزها ينهي الاستحقاق.",
            "fr": "Seuil AMO Tadamon de 9,3264284 ; le dépasser met fin au droit."
          }
        },
        {
          "article": "aid-threshold",
          "says": {
            "ar": "عتبة الدعم الاجتماعي المباشر 9,743001، وهي غير عتبة التغطية.",
            "fr": "Seuil de l'aide sociale directe de 9,743001, distinct de celui de la couverture."
          }
        }
      ]
    },
    {
      "id": "tax-code",
      "title": {
        "ar": "المدونة العامة للضرائب",
        "fr": "Code général des impôts"
      },
      "kind": "code",
      "number": null,
      "dated": null,
      "gazette": null,
      "url": "https://www.openaccountants.com/skills/ma-social-contributions",
      "seen": "secondary",
      "articles": [
        {
          "article": "40",
          "says": {
            "ar": "كيفية تحديد دخل الخاضع للمساهمة المهنية الموحدة.",
            "fr": "Base de la contribution professionnelle unique : chiffre d'affaires et coefficient."
          }
        },
        {
          "article": "41",
          "says": {
            "ar": "سقوف رقم المعاملات للأنظمة الجزافية.",
            "fr": "Plafonds de chiffre d'affaires des régimes forfaitaires."
          }
        },
        {
          "article": "73",
          "says": {
            "ar": "الواجبات التكميلية للتأمين الإجباري عن المرض حسب شطر الضريبة السنوية.",
            "fr": "Droits complémentaires pour l'AMO, par tranche de l'impôt annuel."
          }
        }
      ]
    }
  ],
  "parameters": [
    {
      "id": "accounts-lower-coefficient",
      "title": {
        "ar": "معامل الدخل الجزافي: محاسبة، ربح لا يتجاوز العتبة",
        "fr": "Coefficient du revenu forfaitaire : comptabilité, bénéfice sous le seuil"
      },
      "unit": "hundredths",
      "versions": [
        {
          "from": "2022-01-01",
          "value": 320,
          "confidence": "reported",
          "citation": {
            "text": "decree-accounts-2021",
            "article": "flat-income"
          },
          "source_url": "https://www.perspectivesmed.com/amo-pension-de-retraite-le-gouvernement-integre-commercants-et-artisans-tenant-une-comptabilite/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "إذا لم يُعرف الربح بعد، يعتمد تعديل ماي 2022 المعامل 3,2 مؤقتا.",
          "fr": "Quand le bénéfice n'est pas encore connu, la modification de mai 2022 retient 3,2 à titre provisoire."
        }
      ]
    },
    {
      "id": "accounts-profit-threshold",
      "title": {
        "ar": "عتبة الربح السنوي بين الشطرين",
        "fr": "Seuil de bénéfice annuel entre les deux tranches"
      },
      "unit": "centimes",
      "versions": [
        {
          "from": "2022-01-01",
          "value": 10000000,
          "confidence": "reported",
          "citation": {
            "text": "decree-accounts-2021",
            "article": "profit-threshold"
          },
          "source_url": "https://www.perspectivesmed.com/amo-pension-de-retraite-le-gouvernement-integre-commercants-et-artisans-tenant-une-comptabilite/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "accounts-simplified-coefficient",
      "title": {
        "ar": "معامل الدخل الجزافي: محاسبة مبسطة",
        "fr": "Coefficient du revenu forfaitaire : résultat net simplifié"
      },
      "unit": "hundredths",
      "versions": [
        {
          "from": "2022-01-01",
          "value": 100,
          "confidence": "reported",
          "citation": {
            "text": "decree-accounts-2021",
            "article": "flat-income"
          },
          "source_url": "https://www.perspectivesmed.com/amo-pension-de-retraite-le-gouvernement-integre-commercants-et-artisans-tenant-une-comptabilite/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "رقم المرسوم غير مؤكد.",
          "fr": "Le numéro du décret n'est pas confirmé."
        }
      ]
    },
    {
      "id": "accounts-upper-coefficient",
      "title": {
        "ar": "معامل الدخل الجزافي: محاسبة، ربح يتجاوز العتبة",
        "fr": "Coefficient du revenu forfaitaire : comptabilité, bénéfice au-dessus du seuil"
      },
      "unit": "hundredths",
      "versions": [
        {
          "from": "2022-01-01",
          "value": 600,
          "confidence": "reported",
          "citation": {
            "text": "decree-accounts-2021",
            "article": "flat-income"
          },
          "source_url": "https://www.perspectivesmed.com/amo-pension-de-retraite-le-gouvernement-integre-commercants-et-artisans-tenant-une-comptabilite/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "تعديل ماي 2022 ينقل من لم يدل بإقراره إلى المعامل 6.",
          "fr": "La modification de mai 2022 fait passer à 6 qui ne dépose pas de déclaration fiscale."
        }
      ]
    },
    {
      "id": "achamil-bands",
      "title": {
        "ar": "مساهمة «أمو الشامل» حسب شطر المؤشر",
        "fr": "Cotisation AMO Achamil par tranche d'indice"
      },
      "unit": "score_bands",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "reported",
          "citation": {
            "text": "law-60-22",
            "article": "amounts"
          },
          "source_url": "https://lnt.ma/la-cnss-ouvre-linscription-au-regime-facultatif-amo-achamil/"
        },
        {
          "from": "2024-01-01",
          "value": [
            {
              "above": "9.3264284",
              "up_to": "9.5124369",
              "month_centimes": 14400
            },
            {
              "above": "9.5124369",
              "up_to": "9.743001",
              "month_centimes": 17600
            },
            {
              "above": "9.743001",
              "up_to": "9.9903727",
              "month_centimes": 22400
            },
            {
              "above": "9.9903727",
              "up_to": "10.237316",
              "month_centimes": 28700
            },
            {
              "above": "10.237316",
              "up_to": "10.431048",
              "month_centimes": 35500
            },
            {
              "above": "10.431048",
              "up_to": "10.739952",
              "month_centimes": 45400
            },
            {
              "above": "10.739952",
              "up_to": "11.013068",
              "month_centimes": 61100
            },
            {
              "above": "11.013068",
              "month_centimes": 116400
            }
          ],
          "confidence": "reported",
          "citation": {
            "text": "law-60-22",
            "article": "amounts"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لم نجد المرسوم الذي يحدد المبالغ؛ والجدول منقول عن صحافة دجنبر 2024.",
          "fr": "Le décret qui fixe les montants n'a pas été trouvé ; le tableau vient de la presse de décembre 2024."
        }
      ]
    },
    {
      "id": "activities-maximum-cooperative",
      "title": {
        "ar": "عدد الأنشطة المسموح به للتعاونية",
        "fr": "Nombre d'activités admis pour la coopérative"
      },
      "unit": "count",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "confirmed",
          "citation": {
            "text": "page-rna-faq",
            "article": "cooperative"
          },
          "source_url": "https://rna.gov.ma/faq/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "activities-maximum-enterprise",
      "title": {
        "ar": "عدد الأنشطة المسموح به للمقاولة",
        "fr": "Nombre d'activités admis pour l'entreprise"
      },
      "unit": "count",
      "versions": [
        {
          "from": "2022-02-21",
          "value": 1,
          "confidence": "confirmed",
          "citation": {
            "text": "page-rna-faq",
            "article": "enterprise"
          },
          "source_url": "https://rna.gov.ma/faq/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "activities-maximum-person",
      "title": {
        "ar": "عدد الأنشطة المسموح به للشخص",
        "fr": "Nombre d'activités admis pour une personne"
      },
      "unit": "count",
      "versions": [
        {
          "from": "2022-02-21",
          "placeholder": 1,
          "confidence": "unknown",
          "citation": {
            "text": "decree-2-21-437",
            "article": "not-read"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "هل يمكن للشخص الواحد أن يجمع عدة أنشطة.",
          "fr": "Si une même personne peut avoir plusieurs activités."
        }
      ]
    },
    {
      "id": "amo-pensioner-rate",
      "title": {
        "ar": "نسبة مساهمة أصحاب المعاشات",
        "fr": "Taux de cotisation AMO des pensionnés"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2019-07-01",
          "value": 452,
          "confidence": "reported",
          "citation": {
            "text": "decree-2-18-623",
            "article": "rates"
          },
          "source_url": "https://maroc-diplomatique.net/adoption-en-conseil-de-gouvernement-dun-projet-de-decret-fixant-les-taux-de-cotisation-de-lamo-pour-les-professionnels-les-travailleurs-independants-et-les-non-salaries"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "هل تجب النسبتان معا على المتقاعد الذي ما زال يعمل.",
          "fr": "Si un pensionné qui travaille encore doit les deux taux."
        }
      ]
    },
    {
      "id": "amo-rate",
      "title": {
        "ar": "نسبة المساهمة في التأمين الإجباري عن المرض",
        "fr": "Taux de cotisation AMO"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2019-07-01",
          "value": 637,
          "confidence": "reported",
          "citation": {
            "text": "decree-2-18-623",
            "article": "rates"
          },
          "source_url": "https://maroc-diplomatique.net/adoption-en-conseil-de-gouvernement-dun-projet-de-decret-fixant-les-taux-de-cotisation-de-lamo-pour-les-professionnels-les-travailleurs-independants-et-les-non-salaries"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لم نطلع على يوم بدء العمل بالنسبة؛ وهي أقدم من كل أصناف السجل.",
          "fr": "Le jour d'application du taux n'a pas été vu ; il précède toutes les catégories de ce registre."
        }
      ]
    },
    {
      "id": "appeal-deadline",
      "title": {
        "ar": "أجل الطعن في قرار الرفض",
        "fr": "Délai de recours contre un refus"
      },
      "unit": "days",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "unknown",
          "citation": {
            "text": "decree-2-21-437",
            "article": "not-read"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لدى أي جهة يُطعن في القرار، وفي أي أجل.",
          "fr": "Devant qui et dans quel délai un recours est possible."
        }
      ]
    },
    {
      "id": "artisan-coefficient",
      "title": {
        "ar": "معامل الدخل الجزافي للصانع التقليدي",
        "fr": "Coefficient du revenu forfaitaire de l'artisan"
      },
      "unit": "hundredths",
      "versions": [
        {
          "from": "2021-12-23",
          "value": 75,
          "confidence": "reported",
          "citation": {
            "text": "decree-artisans-2021",
            "article": "flat-income"
          },
          "source_url": "https://www.libe.ma/La-couverture-sociale-aux-artisans-non-fiscalises-inscrits-sur-le-Registre-national-de-l-artisan-fixee-a-135-Dhs_a130455.html"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لم نجد رقم المرسوم ولا تاريخ نشره ولا أول شهر مستحق؛ وتبدأ هذه الصيغة من يوم المصادقة عليه في مجلس الحكومة.",
          "fr": "Le numéro, la date de publication et le premier mois dû n'ont pas été trouvés ; la version commence le jour de l'adoption en conseil de gouvernement."
        },
        {
          "ar": "لا إعلان يثبت أن الصندوق طبق المعامل على الحد الأدنى للأجر منذ شتنبر 2022.",
          "fr": "Aucun avis ne montre que la caisse a appliqué le coefficient au SMIG de septembre 2022 et après."
        }
      ]
    },
    {
      "id": "auto-entrepreneur-ceiling-making",
      "title": {
        "ar": "سقف رقم معاملات المقاول الذاتي: تجارة وصناعة وصناعة تقليدية",
        "fr": "Plafond de chiffre d'affaires de l'auto-entrepreneur : commerce, industrie, artisanat"
      },
      "unit": "centimes",
      "versions": [
        {
          "from": "2021-12-01",
          "value": 50000000,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "41"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "auto-entrepreneur-ceiling-services",
      "title": {
        "ar": "سقف رقم معاملات المقاول الذاتي: خدمات",
        "fr": "Plafond de chiffre d'affaires de l'auto-entrepreneur : services"
      },
      "unit": "centimes",
      "versions": [
        {
          "from": "2021-12-01",
          "value": 20000000,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "41"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "auto-entrepreneur-rate-making",
      "title": {
        "ar": "نسبة ضريبة المقاول الذاتي: تجارة وصناعة وصناعة تقليدية",
        "fr": "Taux d'impôt de l'auto-entrepreneur : commerce, industrie, artisanat"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2021-12-01",
          "value": 50,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "73"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "auto-entrepreneur-rate-services",
      "title": {
        "ar": "نسبة ضريبة المقاول الذاتي: خدمات",
        "fr": "Taux d'impôt de l'auto-entrepreneur : services"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2021-12-01",
          "value": 100,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "73"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "card-price",
      "title": {
        "ar": "ثمن البطاقة المهنية",
        "fr": "Prix de la carte professionnelle"
      },
      "unit": "centimes",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "unknown",
          "citation": {
            "text": "law-50-17",
            "article": "18"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "هل تُؤدى عن البطاقة رسوم.",
          "fr": "Si la carte est payante."
        }
      ]
    },
    {
      "id": "card-validity",
      "title": {
        "ar": "مدة صلاحية البطاقة المهنية",
        "fr": "Durée de validité de la carte professionnelle"
      },
      "unit": "months",
      "versions": [
        {
          "from": "2022-02-21",
          "placeholder": 60,
          "confidence": "unknown",
          "citation": {
            "text": "law-50-17",
            "article": "18"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "مدة صلاحية البطاقة بالسنوات. خمس سنوات قيمة عمل فقط، لا تُطبع على البطاقة ما لم تُعتمد.",
          "fr": "Durée de validité de la carte. Cinq ans n'est qu'une valeur de travail, à confirmer avant de l'imprimer."
        }
      ]
    },
    {
      "id": "change-report-deadline",
      "title": {
        "ar": "أجل التصريح بالتغييرات",
        "fr": "Délai de déclaration des changements"
      },
      "unit": "days",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "unknown",
          "citation": {
            "text": "law-50-17",
            "article": "not-read"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "أجل التصريح بتغيير النشاط أو العنوان أو الوضعية.",
          "fr": "Délai pour déclarer un changement d'activité, d'adresse ou de situation."
        }
      ]
    },
    {
      "id": "child-age-limit",
      "title": {
        "ar": "سن الأولاد المشمولين",
        "fr": "Âge limite des enfants à charge"
      },
      "unit": "years",
      "versions": [
        {
          "from": "2019-07-01",
          "value": 21,
          "confidence": "confirmed",
          "citation": {
            "text": "page-anam-beneficiaries",
            "article": "children"
          },
          "source_url": "http://www.anam.ma/lagence/presentation/la-couverture-medicale-de-base/amo/beneficiaires/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "نقرأ «إلى 21 سنة» على أنها إلى يوم إتمام 21 سنة.",
          "fr": "« Jusqu'à 21 ans » est lu comme jusqu'au jour du 21e anniversaire."
        }
      ]
    },
    {
      "id": "committee-quorum",
      "title": {
        "ar": "النصاب القانوني للجنة التأهيل الحرفي",
        "fr": "Quorum de la commission de qualification artisanale"
      },
      "unit": "count",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "unknown",
          "citation": {
            "text": "decree-2-21-437",
            "article": "committee"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "أعضاء اللجنة، ومستواها (إقليم أو جهة)، ونصابها، وما توقعه.",
          "fr": "Membres, niveau (province ou région), quorum et ce que la commission signe."
        }
      ]
    },
    {
      "id": "contribution-rounding",
      "title": {
        "ar": "طريقة جبر مبلغ المساهمة",
        "fr": "Arrondi du montant de la cotisation"
      },
      "unit": "rounding",
      "versions": [
        {
          "from": "2019-07-01",
          "placeholder": "half_up",
          "confidence": "unknown",
          "citation": {
            "text": "decree-2-18-623",
            "article": "rates"
          },
          "source_url": "https://www.lesiteinfo.com/maroc/cnss-bonne-nouvelle-pour-les-architectes-exercant-une-activite-liberale/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "كيف يُجبر المبلغ المطلوب أداؤه.",
          "fr": "Comment le montant appelé est arrondi."
        }
      ]
    },
    {
      "id": "cpu-coefficient-hairdressing",
      "title": {
        "ar": "معامل الربح في المساهمة المهنية الموحدة: الحلاقة",
        "fr": "Coefficient de bénéfice CPU : coiffure"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2022-01-01",
          "value": 2000,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "40"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "cpu-coefficient-making",
      "title": {
        "ar": "معامل الربح في المساهمة المهنية الموحدة: صنع المنتجات",
        "fr": "Coefficient de bénéfice CPU : fabrication"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2022-01-01",
          "value": 1000,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "40"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "cpu-coefficient-repair",
      "title": {
        "ar": "معامل الربح في المساهمة المهنية الموحدة: الميكانيك والإصلاح",
        "fr": "Coefficient de bénéfice CPU : mécanique et réparation"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2022-01-01",
          "value": 3000,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "40"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "cpu-coefficient-services",
      "title": {
        "ar": "معامل الربح في المساهمة المهنية الموحدة: صناع الخدمات الآخرون",
        "fr": "Coefficient de bénéfice CPU : autres artisans de services"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2022-01-01",
          "value": 1200,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "40"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "cpu-tax-rate",
      "title": {
        "ar": "نسبة ضريبة المساهمة المهنية الموحدة",
        "fr": "Taux d'impôt de la contribution professionnelle unique"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2021-12-01",
          "value": 1000,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "73"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "cpu-turnover-ceiling-making",
      "title": {
        "ar": "سقف رقم معاملات المساهمة المهنية الموحدة: تجارة وصناعة وصناعة تقليدية",
        "fr": "Plafond de chiffre d'affaires CPU : commerce, industrie, artisanat"
      },
      "unit": "centimes",
      "versions": [
        {
          "from": "2021-12-01",
          "value": 200000000,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "41"
          },
          "source_url": "https://www.ccisrms.ma/application-du-regime-de-la-contribution-professionnelle-unique-cpu/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "cpu-turnover-ceiling-services",
      "title": {
        "ar": "سقف رقم معاملات المساهمة المهنية الموحدة: خدمات",
        "fr": "Plafond de chiffre d'affaires CPU : services"
      },
      "unit": "centimes",
      "versions": [
        {
          "from": "2021-12-01",
          "value": 50000000,
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "41"
          },
          "source_url": "https://www.ccisrms.ma/application-du-regime-de-la-contribution-professionnelle-unique-cpu/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "decision-deadline",
      "title": {
        "ar": "أجل البت في الطلب",
        "fr": "Délai de décision sur une demande"
      },
      "unit": "days",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "unknown",
          "citation": {
            "text": "decree-2-21-437",
            "article": "not-read"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "أجل البت في الطلب، ومعنى سكوت الإدارة.",
          "fr": "Délai de décision, et ce que vaut le silence."
        }
      ]
    },
    {
      "id": "direct-aid-score-threshold",
      "title": {
        "ar": "عتبة مؤشر الدعم الاجتماعي المباشر",
        "fr": "Seuil d'indice de l'aide sociale directe"
      },
      "unit": "decimal",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "reported",
          "citation": {
            "text": "press-tadamon",
            "article": "aid-threshold"
          },
          "source_url": "https://fr.le360.ma/societe/aides-directes-du-rsu-polemique-autour-de-lindice-socio-economique_4VLRUKFJDBBLXP4WBZEAK5ZPDU/"
        },
        {
          "from": "2023-12-01",
          "value": "9.743001",
          "confidence": "reported",
          "citation": {
            "text": "press-tadamon",
            "article": "aid-threshold"
          },
          "source_url": "https://fr.le360.ma/societe/aides-directes-du-rsu-polemique-autour-de-lindice-socio-economique_4VLRUKFJDBBLXP4WBZEAK5ZPDU/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لم نجد أول يوم للعمل بالعتبة؛ وتبدأ هذه الصيغة من الشهر الذي يُعتبر بداية الدعم المباشر.",
          "fr": "Le premier jour du seuil n'a pas été trouvé ; la version commence le mois où l'aide directe est réputée débuter."
        }
      ]
    },
    {
      "id": "disabled-child-age-limit",
      "title": {
        "ar": "سن الولد في وضعية إعاقة",
        "fr": "Âge limite de l'enfant en situation de handicap"
      },
      "unit": "years",
      "versions": [
        {
          "from": "2019-07-01",
          "value": null,
          "confidence": "confirmed",
          "citation": {
            "text": "page-anam-beneficiaries",
            "article": "children"
          },
          "source_url": "http://www.anam.ma/lagence/presentation/la-couverture-medicale-de-base/amo/beneficiaires/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "due-day",
      "title": {
        "ar": "يوم الأداء في الشهر",
        "fr": "Jour d'exigibilité dans le mois"
      },
      "unit": "count",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "unknown",
          "citation": {
            "text": "decree-artisans-2021",
            "article": "not-read"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "اليوم المحدد لأداء المساهمة الشهرية للصناع.",
          "fr": "Jour exact d'exigibilité de la cotisation mensuelle des artisans."
        }
      ]
    },
    {
      "id": "entry-validity",
      "title": {
        "ar": "مدة صلاحية التقييد",
        "fr": "Durée de validité de l'inscription"
      },
      "unit": "months",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "unknown",
          "citation": {
            "text": "law-50-17",
            "article": "not-read"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "هل ينتهي التقييد أو يجب تجديده.",
          "fr": "Si l'inscription prend fin ou doit être renouvelée."
        }
      ]
    },
    {
      "id": "first-due-month-after",
      "title": {
        "ar": "أشهر بين التسجيل وأول شهر مستحق",
        "fr": "Mois entre l'inscription et le premier mois dû"
      },
      "unit": "months",
      "versions": [
        {
          "from": "2022-02-21",
          "value": 1,
          "confidence": "inferred",
          "citation": {
            "text": "press-launch-cohorts",
            "article": "starts"
          },
          "source_url": "https://2aconseil.ma/assurance-maladie-obligatoire-au-profit-des-travailleurs/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "تاريخ أثر التسجيل، وهل يمكن المطالبة بأشهر سابقة له.",
          "fr": "Date d'effet d'une inscription ; si des mois antérieurs peuvent être réclamés."
        }
      ]
    },
    {
      "id": "income-tax-bands",
      "title": {
        "ar": "الواجبات التكميلية للتأمين حسب شطر الضريبة السنوية",
        "fr": "Droits complémentaires AMO par tranche d'impôt annuel"
      },
      "unit": "income_tax_bands",
      "versions": [
        {
          "from": "2021-12-01",
          "value": [
            {
              "from": 0,
              "below": 500,
              "year_centimes": 120000
            },
            {
              "from": 500,
              "to": 1000,
              "year_centimes": 156000
            },
            {
              "from": 1001,
              "to": 2500,
              "year_centimes": 228000
            },
            {
              "from": 2501,
              "to": 5000,
              "year_centimes": 288000
            },
            {
              "from": 5001,
              "to": 10000,
              "year_centimes": 420000
            },
            {
              "from": 10001,
              "to": 25000,
              "year_centimes": 600000
            },
            {
              "from": 25001,
              "to": 50000,
              "year_centimes": 900000
            },
            {
              "above": 50000,
              "year_centimes": 1440000
            }
          ],
          "confidence": "reported",
          "citation": {
            "text": "tax-code",
            "article": "73"
          },
          "source_url": "https://www.openaccountants.com/skills/ma-social-contributions"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "الأشطر بالدرهم الصحيح: ضريبة سنوية قدرها 1000,50 لا تقع في أي شطر، وتُعرض للمراجعة.",
          "fr": "Les tranches sont en dirhams entiers : un impôt annuel de 1 000,50 ne tombe dans aucune et part en vérification."
        }
      ]
    },
    {
      "id": "interruption-limit",
      "title": {
        "ar": "مدة انقطاع النشاط التي تنهي الخدمات",
        "fr": "Durée d'interruption d'activité qui met fin aux prestations"
      },
      "unit": "months",
      "versions": [
        {
          "from": "2022-02-21",
          "value": 6,
          "confidence": "reported",
          "citation": {
            "text": "law-98-15",
            "article": "interruption"
          },
          "source_url": "http://leconomiste.com/article/1013491-l-amo-des-independants-fait-l-unanimite"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "late-surcharge-cap",
      "title": {
        "ar": "سقف زيادات التأخير في السنة بعدد مساهمات شهرية",
        "fr": "Plafond annuel des majorations, en mois de cotisation"
      },
      "unit": "count",
      "versions": [
        {
          "from": "2022-02-21",
          "placeholder": 1,
          "confidence": "unknown",
          "citation": {
            "text": "press-late-payment",
            "article": "surcharge"
          },
          "source_url": "https://weekly.leconomiste.com/compulsory-medical-insurance-for-the-self-employed-delicate-collection-of-contributions"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "هل يُحسب سقف الشهر الواحد عن كل شهر غير مؤدى أم عن الدين كله؛ وهو لا يُبلغ خلال السنة في شهر واحد.",
          "fr": "Si le plafond d'un mois vaut pour chaque mois impayé ou pour toute la dette ; sur un seul mois il n'est jamais atteint dans l'année."
        }
      ]
    },
    {
      "id": "late-surcharge-rate",
      "title": {
        "ar": "زيادة التأخير عن كل شهر",
        "fr": "Majoration de retard par mois"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2022-02-21",
          "value": 100,
          "confidence": "reported",
          "citation": {
            "text": "press-late-payment",
            "article": "surcharge"
          },
          "source_url": "https://weekly.leconomiste.com/compulsory-medical-insurance-for-the-self-employed-delicate-collection-of-contributions"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "هل ما زالت نسبة 1% سارية بعد 2023.",
          "fr": "Si le taux de 1 % vaut encore après 2023."
        }
      ]
    },
    {
      "id": "minimum-age",
      "title": {
        "ar": "السن الأدنى للتقييد في السجل",
        "fr": "Âge minimum d'inscription"
      },
      "unit": "years",
      "versions": [
        {
          "from": "2022-02-21",
          "placeholder": 18,
          "confidence": "unknown",
          "citation": {
            "text": "law-50-17",
            "article": "6"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لم نجد سنا دنيا. 18 سنة قيمة عمل فقط: التدرج المهني يقبل من سن 15، فقد يقول القانون غير ذلك أو لا يقول شيئا.",
          "fr": "Aucun âge minimum n'a été trouvé. 18 ans est une valeur de travail : l'apprentissage admet dès 15 ans, la loi peut dire autre chose ou rien."
        }
      ]
    },
    {
      "id": "minimum-hourly-wage",
      "title": {
        "ar": "الحد الأدنى القانوني للأجر عن ساعة شغل",
        "fr": "Salaire minimum légal horaire (SMIG)"
      },
      "unit": "centimes",
      "versions": [
        {
          "from": "2019-07-01",
          "value": 1413,
          "confidence": "reported",
          "citation": {
            "text": "decree-2-19-422",
            "article": "hourly"
          },
          "source_url": "https://maghress.com/fr/barlamanefr/263633"
        },
        {
          "from": "2020-07-01",
          "value": 1481,
          "confidence": "reported",
          "citation": {
            "text": "decree-2-19-422",
            "article": "hourly"
          },
          "source_url": "https://maghress.com/fr/barlamanefr/263633"
        },
        {
          "from": "2022-09-01",
          "value": 1555,
          "confidence": "reported",
          "citation": {
            "text": "decree-2-22-606",
            "article": "hourly"
          },
          "source_url": "https://fiscallegalteam.com/augmentation-immediate-du-smig-5-et-du-smag-10/"
        },
        {
          "from": "2023-09-01",
          "value": 1629,
          "confidence": "reported",
          "citation": {
            "text": "decree-2-23-799",
            "article": "hourly"
          },
          "source_url": "https://fr.le360.ma/economie/voici-de-combien-vont-augmenter-le-smig-et-le-smag-au-maroc-en-2026_SHYRCHOG2NET3N524YQCDMNIQE/"
        },
        {
          "from": "2025-01-01",
          "value": 1710,
          "confidence": "reported",
          "citation": {
            "text": "decree-2-24-1122",
            "article": "hourly"
          },
          "source_url": "https://fr.le360.ma/economie/voici-de-combien-vont-augmenter-le-smig-et-le-smag-au-maroc-en-2026_SHYRCHOG2NET3N524YQCDMNIQE/"
        },
        {
          "from": "2026-01-01",
          "value": 1792,
          "confidence": "reported",
          "citation": {
            "text": "decree-2-25-983",
            "article": "hourly"
          },
          "source_url": "https://fr.le360.ma/economie/smig-la-hausse-de-5-enterinee_CZRAS5S4UFAALHXWYDM6GJZREE/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "monthly-hours",
      "title": {
        "ar": "عدد ساعات الشغل المعتمدة في الشهر",
        "fr": "Heures de travail retenues par mois"
      },
      "unit": "ratio",
      "versions": [
        {
          "from": "2019-07-01",
          "value": "191",
          "confidence": "inferred",
          "citation": {
            "text": "page-cnss-self-employed",
            "article": "printed-amounts"
          },
          "source_url": "https://www.lesiteinfo.com/maroc/cnss-bonne-nouvelle-pour-les-architectes-exercant-une-activite-liberale/",
          "alternatives": [
            {
              "value": "2288/12",
              "says": {
                "ar": "تعتمد المراسيم المدة العادية للشغل، وهي في المادة 184: 2288 ساعة في السنة، أي 190,667 في الشهر.",
                "fr": "Les décrets retiennent la durée normale du travail, 2 288 heures par an selon l'article 184, soit 190,667 par mois."
              },
              "citation": {
                "text": "labour-code",
                "article": "184"
              },
              "source_url": "https://fr.allafrica.com/stories/202205260543.html"
            }
          ]
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "بأي القراءتين يحسب الصندوق مساهمة الصناع: 191 ساعة كما في منشوراته، أم 2288 ساعة في السنة مقسومة على 12 كما في المراسيم.",
          "fr": "Selon laquelle des deux lectures la caisse facture les artisans : 191 heures, comme elle l'imprime, ou 2 288 heures par an divisées par douze, comme disent les décrets."
        }
      ]
    },
    {
      "id": "pension-rate",
      "title": {
        "ar": "نسبة المساهمة في المعاش",
        "fr": "Taux de cotisation de pension"
      },
      "unit": "basis_points",
      "versions": [
        {
          "from": "2019-07-01",
          "value": 1000,
          "confidence": "reported",
          "citation": {
            "text": "law-99-15",
            "article": "rate"
          },
          "source_url": "https://www.lesiteinfo.com/maroc/cnss-bonne-nouvelle-pour-les-architectes-exercant-une-activite-liberale/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "غير إلزامي في الفترة الانتقالية؛ لا يحسبه السجل إلا بطلب من المعني.",
          "fr": "Non obligatoire pendant la transition ; le registre ne la calcule que si la personne le demande."
        }
      ]
    },
    {
      "id": "practice-years-artisan",
      "title": {
        "ar": "سنوات المزاولة المطلوبة من الصانع بالتجربة",
        "fr": "Années d'exercice exigées de l'artisan par l'expérience"
      },
      "unit": "years",
      "versions": [
        {
          "from": "2022-02-21",
          "value": 3,
          "confidence": "confirmed",
          "citation": {
            "text": "page-rna-faq",
            "article": "artisan-by-experience"
          },
          "source_url": "https://rna.gov.ma/faq/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "practice-years-maalem",
      "title": {
        "ar": "سنوات المزاولة المطلوبة من الصانع المعلم",
        "fr": "Années d'exercice exigées du maâlem"
      },
      "unit": "years",
      "versions": [
        {
          "from": "2022-02-21",
          "value": 10,
          "confidence": "confirmed",
          "citation": {
            "text": "page-rna-faq",
            "article": "maalem"
          },
          "source_url": "https://rna.gov.ma/faq/"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "reentry-delay",
      "title": {
        "ar": "أجل إعادة التقييد بعد التشطيب",
        "fr": "Délai de réinscription après radiation"
      },
      "unit": "months",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "unknown",
          "citation": {
            "text": "law-50-17",
            "article": "not-read"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "هل يمكن لمن شُطب عليه أن يُقيَّد من جديد، ومتى.",
          "fr": "Si une personne radiée peut se réinscrire, et quand."
        }
      ]
    },
    {
      "id": "register-number-pattern",
      "title": {
        "ar": "شكل رقم الهوية الحرفية",
        "fr": "Forme du numéro d'identité artisan"
      },
      "unit": "number_pattern",
      "versions": [
        {
          "from": "2022-02-21",
          "placeholder": "{region}-{serial:6}-{check}",
          "confidence": "unknown",
          "citation": {
            "text": "decree-2-21-437",
            "article": "register"
          },
          "source_url": null
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "شكل رقم الهوية الحرفية وطوله، وهل يتغير بالصنف أو الجهة.",
          "fr": "Forme et longueur du numéro d'identité artisan ; s'il change avec la catégorie ou la région."
        }
      ]
    },
    {
      "id": "reminder-after",
      "title": {
        "ar": "أشهر غير مؤداة قبل التذكير",
        "fr": "Mois d'impayés avant la relance"
      },
      "unit": "months",
      "versions": [
        {
          "from": "2022-02-21",
          "value": 3,
          "confidence": "reported",
          "citation": {
            "text": "press-late-payment",
            "article": "reminders"
          },
          "source_url": "https://weekly.leconomiste.com/compulsory-medical-insurance-for-the-self-employed-delicate-collection-of-contributions"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "renewed-waiting-after",
      "title": {
        "ar": "أشهر متتالية دون أداء تعيد مدة التدريب",
        "fr": "Mois d'impayés consécutifs qui font recommencer le stage"
      },
      "unit": "months",
      "versions": [
        {
          "from": "2022-02-21",
          "placeholder": 12,
          "confidence": "unknown",
          "citation": {
            "text": "bill-46-23",
            "article": "new-waiting-period"
          },
          "source_url": "https://www.challenge.ma/reforme-de-lamo-pour-les-travailleurs-non-salaries-et-independants-les-nouvelles-dispositions-266942/"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لا يقول بذلك إلا المشروع، ولم نجد ما يثبت صدوره.",
          "fr": "Seul le projet de loi le dit ; sa promulgation n'a pas été trouvée."
        }
      ]
    },
    {
      "id": "student-child-age-limit",
      "title": {
        "ar": "سن الأولاد المتابعين لدراستهم",
        "fr": "Âge limite des enfants qui étudient"
      },
      "unit": "years",
      "versions": [
        {
          "from": "2019-07-01",
          "value": 26,
          "confidence": "confirmed",
          "citation": {
            "text": "page-anam-beneficiaries",
            "article": "children"
          },
          "source_url": "http://www.anam.ma/lagence/presentation/la-couverture-medicale-de-base/amo/beneficiaires/"
        },
        {
          "from": "2027-02-01",
          "value": 30,
          "confidence": "inferred",
          "citation": {
            "text": "law-54-23",
            "article": "children-studying",
            "published": "2026-01-29"
          },
          "source_url": "https://lematin.ma/nation/amo-trois-evolutions-majeures-apres-la-promulgation-de-la-loi-5423/328133/amp"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "نقرأ اثني عشر شهرا من فاتح الشهر الموالي لـ29 يناير 2026 على أنها فاتح فبراير 2027؛ وتكتب الصحافة أيضا مارس.",
          "fr": "Douze mois à compter du premier jour du mois suivant le 29 janvier 2026 sont lus comme le 1er février 2027 ; la presse écrit aussi mars."
        },
        {
          "ar": "هل يسري السن الجديد على أولاد غير الأجراء من اليوم نفسه.",
          "fr": "Si le nouvel âge vaut le même jour pour les enfants des non-salariés."
        }
      ]
    },
    {
      "id": "tadamon-contribution",
      "title": {
        "ar": "مساهمة المستفيد من «أمو تضامن»",
        "fr": "Cotisation du bénéficiaire d'AMO Tadamon"
      },
      "unit": "centimes",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "reported",
          "citation": {
            "text": "press-tadamon",
            "article": "state-pays"
          },
          "source_url": "https://lebrief.ma/le-seuil-9326-au-test-de-la-couverture-sociale-generalisee-119946"
        },
        {
          "from": "2022-12-01",
          "value": 0,
          "confidence": "reported",
          "citation": {
            "text": "press-tadamon",
            "article": "state-pays"
          },
          "source_url": "https://lebrief.ma/le-seuil-9326-au-test-de-la-couverture-sociale-generalisee-119946"
        }
      ],
      "still_valid_on": "2026-10-31"
    },
    {
      "id": "tadamon-score-threshold",
      "title": {
        "ar": "عتبة مؤشر «أمو تضامن»",
        "fr": "Seuil d'indice AMO Tadamon"
      },
      "unit": "decimal",
      "versions": [
        {
          "from": "2022-02-21",
          "value": null,
          "confidence": "reported",
          "citation": {
            "text": "press-tadamon",
            "article": "health-threshold"
          },
          "source_url": "https://maghress.com/fr/lopinion/151194"
        },
        {
          "from": "2022-12-01",
          "value": "9.3264284",
          "confidence": "reported",
          "citation": {
            "text": "press-tadamon",
            "article": "health-threshold"
          },
          "source_url": "https://maghress.com/fr/lopinion/151194"
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "نقرأ العتبة على أنها داخلة في الاستحقاق، لأن أول شطر مؤدى في «أمو الشامل» يبدأ فوقها تماما.",
          "fr": "Le seuil est lu comme inclus : la première tranche payante d'AMO Achamil commence strictement au-dessus."
        },
        {
          "ar": "صفحة المصدر تذكر اتجاه العتبة معكوسا.",
          "fr": "La page source énonce le sens du seuil à l'envers."
        },
        {
          "ar": "هل تغيرت العتبة بعد ذلك: لم نجد تغييرا، ولا نستبعده.",
          "fr": "Si le seuil a changé depuis : aucun changement n'a été trouvé, aucun n'est exclu."
        },
        {
          "ar": "هل يحق لصانع مقيد بمؤشر منخفض أن يبقى في النظام.",
          "fr": "Si un artisan inscrit dont l'indice est bas peut rester dans le régime."
        }
      ]
    },
    {
      "id": "waiting-period",
      "title": {
        "ar": "مدة التدريب قبل فتح الحقوق",
        "fr": "Stage avant l'ouverture des droits"
      },
      "unit": "months",
      "versions": [
        {
          "from": "2017-06-23",
          "value": 6,
          "confidence": "reported",
          "citation": {
            "text": "law-98-15",
            "article": "waiting-period"
          },
          "source_url": "https://telquel.ma/2021/04/30/amo-et-retraite-des-travailleurs-independants-ce-que-prevoient-les-projets-de-loi-adoptes-en-conseil-de-gouvernement_1720541"
        },
        {
          "from": "2021-06-16",
          "value": 3,
          "confidence": "inferred",
          "citation": {
            "text": "law-30-21",
            "article": "waiting-period"
          },
          "source_url": "https://212assurances.com/2021/06/16/amo-des-mesures-dassouplissement-pour-les-independants",
          "alternatives": [
            {
              "value": 1,
              "says": {
                "ar": "شهر واحد للفئات التي صدر مرسومها في فترة الانطلاق؛ طُبق على الأفواج الأولى.",
                "fr": "Un mois pour les catégories dont le décret a paru pendant le lancement ; appliqué aux premières cohortes."
              },
              "citation": {
                "text": "law-30-21",
                "article": "waiting-period"
              },
              "source_url": "https://212assurances.com/2021/06/16/amo-des-mesures-dassouplissement-pour-les-independants"
            }
          ]
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "ثلاثة أشهر هي القراءة الأرجح لمن يُقيَّد اليوم؛ وقد طُبق شهر واحد عند الانطلاق.",
          "fr": "Trois mois est la meilleure lecture pour qui s'inscrit aujourd'hui ; un mois a été appliqué au lancement."
        },
        {
          "ar": "لم نجد يوم دخول القانون 30.21 حيز التنفيذ؛ وتبدأ هذه الصيغة من يوم المصدر.",
          "fr": "Le jour d'effet de la loi 30-21 n'a pas été trouvé ; la version commence le jour de la source."
        }
      ]
    }
  ],
  "procedures": [
    {
      "id": "artisan_by_diploma",
      "category": "artisan",
      "holder": "natural",
      "title": {
        "ar": "صانع تقليدي (بدبلوم)",
        "fr": "Artisan (par diplôme)"
      },
      "asks": {
        "ar": "تعلّمت الحرفة في مؤسسة للتكوين، ولدي دبلوم.",
        "fr": "J'ai appris le métier dans un établissement et j'ai un diplôme."
      },
      "versions": [
        {
          "from": "2022-02-21",
          "conditions": [
            {
              "check": "activity_stated",
              "says": {
                "ar": "يزاول نشاطا من لائحة أنشطة الصناعة التقليدية.",
                "fr": "Exercer une activité de la liste des activités de l'artisanat."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "check": "activities_maximum",
              "parameter": "activities-maximum-person",
              "says": {
                "ar": "عدد الأنشطة لا يتجاوز المسموح به.",
                "fr": "Ne pas dépasser le nombre d'activités admis."
              },
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            },
            {
              "check": "minimum_age",
              "parameter": "minimum-age",
              "says": {
                "ar": "بلوغ السن الأدنى.",
                "fr": "Avoir l'âge minimum."
              },
              "confidence": "unknown",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "check": "diploma",
              "says": {
                "ar": "التوفر على دبلوم في نشاط حرفي من مؤسسة تكوين عمومية أو خاصة مرخصة.",
                "fr": "Avoir un diplôme dans une activité artisanale, d'un établissement public ou privé autorisé."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "artisan-by-diploma"
              }
            }
          ],
          "documents": [
            {
              "document": "national_id_card",
              "need": "required",
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "documents"
              }
            },
            {
              "document": "diploma",
              "need": "required",
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "documents"
              }
            },
            {
              "document": "portrait",
              "need": "optional",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "supporting-papers"
              }
            },
            {
              "document": "charge_notice",
              "need": "optional",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "supporting-papers"
              }
            }
          ],
          "deadlines": [
            {
              "id": "decision",
              "title": {
                "ar": "أجل البت في الطلب",
                "fr": "Délai de décision"
              },
              "parameter": "decision-deadline"
            },
            {
              "id": "appeal",
              "title": {
                "ar": "أجل الطعن",
                "fr": "Délai de recours"
              },
              "parameter": "appeal-deadline"
            }
          ],
          "grounds": [
            {
              "code": "under_age",
              "says": {
                "ar": "لم يبلغ صاحب الطلب السن الأدنى.",
                "fr": "Le demandeur n'a pas l'âge minimum."
              },
              "origin": "law",
              "confidence": "unknown",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "code": "diploma_missing",
              "says": {
                "ar": "لا دبلوم في النشاط المطلوب.",
                "fr": "Aucun diplôme dans l'activité demandée."
              },
              "origin": "law",
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "artisan-by-diploma"
              }
            },
            {
              "code": "diploma_of_other_activity",
              "says": {
                "ar": "الدبلوم يخص نشاطا آخر.",
                "fr": "Le diplôme porte sur une autre activité."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "page-rna-faq",
                "article": "artisan-by-diploma"
              }
            },
            {
              "code": "activity_not_listed",
              "says": {
                "ar": "النشاط ليس من أنشطة الصناعة التقليدية.",
                "fr": "L'activité n'est pas une activité de l'artisanat."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "decree-2-21-991",
                "article": "list"
              }
            },
            {
              "code": "already_registered",
              "says": {
                "ar": "صاحب الطلب مقيد من قبل في السجل.",
                "fr": "Le demandeur est déjà inscrit au registre."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "incomplete_file",
              "says": {
                "ar": "بقي الملف ناقصا رغم طلب استكماله.",
                "fr": "Le dossier est resté incomplet malgré la demande de pièces."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "contradictory_facts",
              "says": {
                "ar": "معطيات الملف متناقضة ولم تُفسَّر.",
                "fr": "Les données du dossier se contredisent sans explication."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "forged_document",
              "says": {
                "ar": "وثيقة يُشتبه في تزويرها؛ أحيلت على الجهة المختصة.",
                "fr": "Une pièce est soupçonnée d'être fausse ; elle a été transmise à l'autorité compétente."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "other_province",
              "says": {
                "ar": "لا يزاول صاحب الطلب نشاطه في دائرة هذا المكتب.",
                "fr": "Le demandeur n'exerce pas dans le ressort de cet office."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            }
          ]
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "النسخة المقروءة من الأسئلة الشائعة تقف عند البطاقة الوطنية والدبلوم؛ وقد تُطلب وثائق أخرى.",
          "fr": "La copie lisible de la FAQ s'arrête à la carte nationale et au diplôme ; d'autres pièces peuvent être demandées."
        }
      ]
    },
    {
      "id": "artisan_by_experience",
      "category": "artisan",
      "holder": "natural",
      "title": {
        "ar": "صانع تقليدي (بالتجربة)",
        "fr": "Artisan (par l'expérience)"
      },
      "asks": {
        "ar": "تعلّمت الحرفة بالعمل، منذ ثلاث سنوات على الأقل.",
        "fr": "J'ai appris le métier en travaillant, depuis au moins trois ans."
      },
      "versions": [
        {
          "from": "2022-02-21",
          "conditions": [
            {
              "check": "activity_stated",
              "says": {
                "ar": "يزاول نشاطا من لائحة أنشطة الصناعة التقليدية.",
                "fr": "Exercer une activité de la liste des activités de l'artisanat."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "check": "activities_maximum",
              "parameter": "activities-maximum-person",
              "says": {
                "ar": "عدد الأنشطة لا يتجاوز المسموح به.",
                "fr": "Ne pas dépasser le nombre d'activités admis."
              },
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            },
            {
              "check": "minimum_age",
              "parameter": "minimum-age",
              "says": {
                "ar": "بلوغ السن الأدنى.",
                "fr": "Avoir l'âge minimum."
              },
              "confidence": "unknown",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "check": "practice_years",
              "parameter": "practice-years-artisan",
              "says": {
                "ar": "إثبات سنوات المزاولة الفعلية المطلوبة من الصانع.",
                "fr": "Justifier des années d'exercice effectif exigées de l'artisan."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "artisan-by-experience"
              }
            }
          ],
          "documents": [
            {
              "document": "national_id_card",
              "need": "required",
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "documents"
              }
            },
            {
              "document": "attestation_of_exercise",
              "need": "one_of",
              "group": "practice",
              "confidence": "confirmed",
              "citation": {
                "text": "page-ministry-register",
                "article": "attestations"
              }
            },
            {
              "document": "amin_certificate",
              "need": "one_of",
              "group": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "press-attestation-bill",
                "article": "amin-certificate"
              }
            },
            {
              "document": "local_authority_certificate",
              "need": "one_of",
              "group": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "press-experience-proof",
                "article": "proofs"
              }
            },
            {
              "document": "chamber_certificate",
              "need": "one_of",
              "group": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "press-experience-proof",
                "article": "proofs"
              }
            },
            {
              "document": "acquired_experience_certificate",
              "need": "one_of",
              "group": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "press-acquired-experience",
                "article": "certificate"
              }
            },
            {
              "document": "portrait",
              "need": "optional",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "supporting-papers"
              }
            },
            {
              "document": "charge_notice",
              "need": "optional",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "supporting-papers"
              }
            }
          ],
          "deadlines": [
            {
              "id": "decision",
              "title": {
                "ar": "أجل البت في الطلب",
                "fr": "Délai de décision"
              },
              "parameter": "decision-deadline"
            },
            {
              "id": "appeal",
              "title": {
                "ar": "أجل الطعن",
                "fr": "Délai de recours"
              },
              "parameter": "appeal-deadline"
            }
          ],
          "grounds": [
            {
              "code": "under_age",
              "says": {
                "ar": "لم يبلغ صاحب الطلب السن الأدنى.",
                "fr": "Le demandeur n'a pas l'âge minimum."
              },
              "origin": "law",
              "confidence": "unknown",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "code": "insufficient_practice",
              "says": {
                "ar": "سنوات المزاولة المثبتة أقل من المطلوب.",
                "fr": "Les années d'exercice prouvées sont inférieures à ce qui est exigé."
              },
              "origin": "law",
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "artisan-by-experience"
              }
            },
            {
              "code": "practice_not_proven",
              "says": {
                "ar": "لم تُثبت المزاولة الفعلية بوثيقة مقبولة.",
                "fr": "L'exercice effectif n'est prouvé par aucune pièce acceptée."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "page-rna-faq",
                "article": "artisan-by-experience"
              }
            },
            {
              "code": "activity_not_listed",
              "says": {
                "ar": "النشاط ليس من أنشطة الصناعة التقليدية.",
                "fr": "L'activité n'est pas une activité de l'artisanat."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "decree-2-21-991",
                "article": "list"
              }
            },
            {
              "code": "already_registered",
              "says": {
                "ar": "صاحب الطلب مقيد من قبل في السجل.",
                "fr": "Le demandeur est déjà inscrit au registre."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "incomplete_file",
              "says": {
                "ar": "بقي الملف ناقصا رغم طلب استكماله.",
                "fr": "Le dossier est resté incomplet malgré la demande de pièces."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "contradictory_facts",
              "says": {
                "ar": "معطيات الملف متناقضة ولم تُفسَّر.",
                "fr": "Les données du dossier se contredisent sans explication."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "forged_document",
              "says": {
                "ar": "وثيقة يُشتبه في تزويرها؛ أحيلت على الجهة المختصة.",
                "fr": "Une pièce est soupçonnée d'être fausse ; elle a été transmise à l'autorité compétente."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "other_province",
              "says": {
                "ar": "لا يزاول صاحب الطلب نشاطه في دائرة هذا المكتب.",
                "fr": "Le demandeur n'exerce pas dans le ressort de cet office."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            }
          ]
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "ما الوثائق التي تثبت المزاولة في القرارات المعتمدة: اللائحة مجمعة من صفحة الوزارة والمشروع وإعلانات قريبة.",
          "fr": "Quelles pièces prouvent l'exercice dans les arrêtés adoptés : la liste est composée d'après la page du ministère, le projet de loi et des appels voisins."
        },
        {
          "ar": "من يوقع شهادة المزاولة، وما دور لجنة التأهيل الحرفي.",
          "fr": "Qui signe l'attestation d'exercice, et quel est le rôle de la commission de qualification."
        }
      ]
    },
    {
      "id": "cooperative",
      "category": "cooperative",
      "holder": "legal",
      "title": {
        "ar": "تعاونية الصناعة التقليدية",
        "fr": "Coopérative d'artisanat"
      },
      "asks": {
        "ar": "نحن تعاونية تزاول نشاطا حرفيا أو أكثر.",
        "fr": "Nous sommes une coopérative qui exerce une ou plusieurs activités artisanales."
      },
      "versions": [
        {
          "from": "2022-02-21",
          "conditions": [
            {
              "check": "activity_stated",
              "says": {
                "ar": "يزاول نشاطا من لائحة أنشطة الصناعة التقليدية.",
                "fr": "Exercer une activité de la liste des activités de l'artisanat."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "check": "activities_maximum",
              "parameter": "activities-maximum-cooperative",
              "says": {
                "ar": "مزاولة نشاط حرفي واحد أو أكثر.",
                "fr": "Exercer une ou plusieurs activités artisanales."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "cooperative"
              }
            }
          ],
          "documents": [
            {
              "document": "cooperative_register_extract",
              "need": "required",
              "confidence": "inferred",
              "citation": {
                "text": "law-112-12",
                "article": "register"
              }
            },
            {
              "document": "articles_of_association",
              "need": "required",
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            },
            {
              "document": "representative_id_card",
              "need": "required",
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            },
            {
              "document": "members_list",
              "need": "optional",
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            }
          ],
          "deadlines": [
            {
              "id": "decision",
              "title": {
                "ar": "أجل البت في الطلب",
                "fr": "Délai de décision"
              },
              "parameter": "decision-deadline"
            },
            {
              "id": "appeal",
              "title": {
                "ar": "أجل الطعن",
                "fr": "Délai de recours"
              },
              "parameter": "appeal-deadline"
            }
          ],
          "grounds": [
            {
              "code": "activity_not_listed",
              "says": {
                "ar": "النشاط ليس من أنشطة الصناعة التقليدية.",
                "fr": "L'activité n'est pas une activité de l'artisanat."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "decree-2-21-991",
                "article": "list"
              }
            },
            {
              "code": "already_registered",
              "says": {
                "ar": "صاحب الطلب مقيد من قبل في السجل.",
                "fr": "Le demandeur est déjà inscrit au registre."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "incomplete_file",
              "says": {
                "ar": "بقي الملف ناقصا رغم طلب استكماله.",
                "fr": "Le dossier est resté incomplet malgré la demande de pièces."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "contradictory_facts",
              "says": {
                "ar": "معطيات الملف متناقضة ولم تُفسَّر.",
                "fr": "Les données du dossier se contredisent sans explication."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "forged_document",
              "says": {
                "ar": "وثيقة يُشتبه في تزويرها؛ أحيلت على الجهة المختصة.",
                "fr": "Une pièce est soupçonnée d'être fausse ; elle a été transmise à l'autorité compétente."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "other_province",
              "says": {
                "ar": "لا يزاول صاحب الطلب نشاطه في دائرة هذا المكتب.",
                "fr": "Le demandeur n'exerce pas dans le ressort de cet office."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            }
          ]
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لم نجد الوثائق المطلوبة من التعاونية.",
          "fr": "Les pièces demandées à une coopérative n'ont pas été trouvées."
        }
      ]
    },
    {
      "id": "enterprise",
      "category": "enterprise",
      "holder": "legal",
      "title": {
        "ar": "مقاولة الصناعة التقليدية",
        "fr": "Entreprise d'artisanat"
      },
      "asks": {
        "ar": "نحن مقاولة تزاول نشاطا حرفيا، يشرف عليه صانع مقيد.",
        "fr": "Nous sommes une entreprise qui exerce une activité artisanale, supervisée par un artisan inscrit."
      },
      "versions": [
        {
          "from": "2022-02-21",
          "conditions": [
            {
              "check": "activity_stated",
              "says": {
                "ar": "يزاول نشاطا من لائحة أنشطة الصناعة التقليدية.",
                "fr": "Exercer une activité de la liste des activités de l'artisanat."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "check": "activities_maximum",
              "parameter": "activities-maximum-enterprise",
              "says": {
                "ar": "مزاولة نشاط حرفي واحد.",
                "fr": "Exercer une activité artisanale."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "enterprise"
              }
            },
            {
              "check": "registered_supervisor",
              "says": {
                "ar": "يشرف على الإنتاج صانع تقليدي مقيد في السجل.",
                "fr": "La production est supervisée par un artisan inscrit au registre."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "enterprise"
              }
            }
          ],
          "documents": [
            {
              "document": "commercial_register_extract",
              "need": "required",
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            },
            {
              "document": "articles_of_association",
              "need": "optional",
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            },
            {
              "document": "representative_id_card",
              "need": "required",
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            },
            {
              "document": "supervisor_commitment",
              "need": "required",
              "confidence": "inferred",
              "citation": {
                "text": "page-rna-faq",
                "article": "enterprise"
              }
            }
          ],
          "deadlines": [
            {
              "id": "decision",
              "title": {
                "ar": "أجل البت في الطلب",
                "fr": "Délai de décision"
              },
              "parameter": "decision-deadline"
            },
            {
              "id": "appeal",
              "title": {
                "ar": "أجل الطعن",
                "fr": "Délai de recours"
              },
              "parameter": "appeal-deadline"
            }
          ],
          "grounds": [
            {
              "code": "activity_not_listed",
              "says": {
                "ar": "النشاط ليس من أنشطة الصناعة التقليدية.",
                "fr": "L'activité n'est pas une activité de l'artisanat."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "decree-2-21-991",
                "article": "list"
              }
            },
            {
              "code": "too_many_activities",
              "says": {
                "ar": "عدد الأنشطة يتجاوز المسموح به.",
                "fr": "Le nombre d'activités dépasse ce qui est admis."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "page-rna-faq",
                "article": "enterprise"
              }
            },
            {
              "code": "supervisor_not_registered",
              "says": {
                "ar": "الصانع المشرف على الإنتاج غير مقيد في السجل.",
                "fr": "L'artisan qui supervise la production n'est pas inscrit au registre."
              },
              "origin": "law",
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "enterprise"
              }
            },
            {
              "code": "already_registered",
              "says": {
                "ar": "صاحب الطلب مقيد من قبل في السجل.",
                "fr": "Le demandeur est déjà inscrit au registre."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "incomplete_file",
              "says": {
                "ar": "بقي الملف ناقصا رغم طلب استكماله.",
                "fr": "Le dossier est resté incomplet malgré la demande de pièces."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "contradictory_facts",
              "says": {
                "ar": "معطيات الملف متناقضة ولم تُفسَّر.",
                "fr": "Les données du dossier se contredisent sans explication."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "forged_document",
              "says": {
                "ar": "وثيقة يُشتبه في تزويرها؛ أحيلت على الجهة المختصة.",
                "fr": "Une pièce est soupçonnée d'être fausse ; elle a été transmise à l'autorité compétente."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "other_province",
              "says": {
                "ar": "لا يزاول صاحب الطلب نشاطه في دائرة هذا المكتب.",
                "fr": "Le demandeur n'exerce pas dans le ressort de cet office."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            }
          ]
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "لم نجد الوثائق المطلوبة من المقاولة.",
          "fr": "Les pièces demandées à une entreprise n'ont pas été trouvées."
        },
        {
          "ar": "كيف يُثبت إشراف الصانع المقيد على الإنتاج.",
          "fr": "Comment se prouve la supervision par un artisan inscrit."
        }
      ]
    },
    {
      "id": "maalem",
      "category": "maalem",
      "holder": "natural",
      "title": {
        "ar": "صانع تقليدي معلم",
        "fr": "Maître artisan (maâlem)"
      },
      "asks": {
        "ar": "أنا معلم في حرفتي، أزاولها منذ عشر سنوات على الأقل.",
        "fr": "Je suis maâlem dans mon métier, que j'exerce depuis au moins dix ans."
      },
      "versions": [
        {
          "from": "2022-02-21",
          "conditions": [
            {
              "check": "activity_stated",
              "says": {
                "ar": "يزاول نشاطا من لائحة أنشطة الصناعة التقليدية.",
                "fr": "Exercer une activité de la liste des activités de l'artisanat."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "check": "activities_maximum",
              "parameter": "activities-maximum-person",
              "says": {
                "ar": "عدد الأنشطة لا يتجاوز المسموح به.",
                "fr": "Ne pas dépasser le nombre d'activités admis."
              },
              "confidence": "unknown",
              "citation": {
                "text": "decree-2-21-437",
                "article": "not-read"
              }
            },
            {
              "check": "minimum_age",
              "parameter": "minimum-age",
              "says": {
                "ar": "بلوغ السن الأدنى.",
                "fr": "Avoir l'âge minimum."
              },
              "confidence": "unknown",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "check": "practice_years",
              "parameter": "practice-years-maalem",
              "says": {
                "ar": "إثبات سنوات المزاولة الفعلية المطلوبة من الصانع المعلم.",
                "fr": "Justifier des années d'exercice effectif exigées du maâlem."
              },
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "maalem"
              }
            }
          ],
          "documents": [
            {
              "document": "national_id_card",
              "need": "required",
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "documents"
              }
            },
            {
              "document": "experience_recognition",
              "need": "one_of",
              "group": "practice",
              "confidence": "confirmed",
              "citation": {
                "text": "page-ministry-register",
                "article": "attestations"
              }
            },
            {
              "document": "amin_certificate",
              "need": "one_of",
              "group": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "press-attestation-bill",
                "article": "amin-certificate"
              }
            },
            {
              "document": "chamber_certificate",
              "need": "one_of",
              "group": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "press-experience-proof",
                "article": "proofs"
              }
            },
            {
              "document": "portrait",
              "need": "optional",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "supporting-papers"
              }
            },
            {
              "document": "charge_notice",
              "need": "optional",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "supporting-papers"
              }
            }
          ],
          "deadlines": [
            {
              "id": "decision",
              "title": {
                "ar": "أجل البت في الطلب",
                "fr": "Délai de décision"
              },
              "parameter": "decision-deadline"
            },
            {
              "id": "appeal",
              "title": {
                "ar": "أجل الطعن",
                "fr": "Délai de recours"
              },
              "parameter": "appeal-deadline"
            }
          ],
          "grounds": [
            {
              "code": "under_age",
              "says": {
                "ar": "لم يبلغ صاحب الطلب السن الأدنى.",
                "fr": "Le demandeur n'a pas l'âge minimum."
              },
              "origin": "law",
              "confidence": "unknown",
              "citation": {
                "text": "law-50-17",
                "article": "6"
              }
            },
            {
              "code": "insufficient_practice",
              "says": {
                "ar": "سنوات المزاولة المثبتة أقل من المطلوب.",
                "fr": "Les années d'exercice prouvées sont inférieures à ce qui est exigé."
              },
              "origin": "law",
              "confidence": "confirmed",
              "citation": {
                "text": "page-rna-faq",
                "article": "maalem"
              }
            },
            {
              "code": "practice_not_proven",
              "says": {
                "ar": "لم تُثبت المزاولة الفعلية بوثيقة مقبولة.",
                "fr": "L'exercice effectif n'est prouvé par aucune pièce acceptée."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "page-rna-faq",
                "article": "maalem"
              }
            },
            {
              "code": "activity_not_listed",
              "says": {
                "ar": "النشاط ليس من أنشطة الصناعة التقليدية.",
                "fr": "L'activité n'est pas une activité de l'artisanat."
              },
              "origin": "law",
              "confidence": "inferred",
              "citation": {
                "text": "decree-2-21-991",
                "article": "list"
              }
            },
            {
              "code": "already_registered",
              "says": {
                "ar": "صاحب الطلب مقيد من قبل في السجل.",
                "fr": "Le demandeur est déjà inscrit au registre."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "incomplete_file",
              "says": {
                "ar": "بقي الملف ناقصا رغم طلب استكماله.",
                "fr": "Le dossier est resté incomplet malgré la demande de pièces."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "contradictory_facts",
              "says": {
                "ar": "معطيات الملف متناقضة ولم تُفسَّر.",
                "fr": "Les données du dossier se contredisent sans explication."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "forged_document",
              "says": {
                "ar": "وثيقة يُشتبه في تزويرها؛ أحيلت على الجهة المختصة.",
                "fr": "Une pièce est soupçonnée d'être fausse ; elle a été transmise à l'autorité compétente."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            },
            {
              "code": "other_province",
              "says": {
                "ar": "لا يزاول صاحب الطلب نشاطه في دائرة هذا المكتب.",
                "fr": "Le demandeur n'exerce pas dans le ressort de cet office."
              },
              "origin": "practice",
              "confidence": "inferred",
              "citation": {
                "text": "office-practice",
                "article": "file"
              }
            }
          ]
        }
      ],
      "still_valid_on": "2026-10-31",
      "open_questions": [
        {
          "ar": "في مرحلة المشروع كانت تُشترط شهادة أمين الحرفة مع السنوات العشر.",
          "fr": "Au stade du projet de loi, un certificat de l'amine était demandé en plus des dix ans."
        },
        {
          "ar": "من يعترف بالخبرة: لجنة التأهيل الحرفي مذكورة، وقواعدها غير معروفة.",
          "fr": "Qui reconnaît l'expérience : la commission de qualification est nommée, ses règles ne sont pas connues."
        }
      ]
    }
  ],
  "documents": [
    {
      "id": "national_id_card",
      "title": {
        "ar": "البطاقة الوطنية للتعريف الإلكترونية، الوجهان",
        "fr": "Carte nationale d'identité électronique, recto verso"
      },
      "proves": {
        "ar": "الهوية وتاريخ الازدياد",
        "fr": "L'identité et la date de naissance"
      }
    },
    {
      "id": "diploma",
      "title": {
        "ar": "شهادة التكوين أو الدبلوم في النشاط الحرفي",
        "fr": "Attestation de formation ou diplôme dans l'activité artisanale"
      },
      "proves": {
        "ar": "التكوين في النشاط",
        "fr": "La formation dans l'activité"
      }
    },
    {
      "id": "attestation_of_exercise",
      "title": {
        "ar": "شهادة مزاولة النشاط الحرفي",
        "fr": "Attestation d'exercice de l'activité artisanale"
      },
      "proves": {
        "ar": "سنوات المزاولة الفعلية",
        "fr": "Les années d'exercice effectif"
      }
    },
    {
      "id": "amin_certificate",
      "title": {
        "ar": "شهادة من أمين الحرفة أو من الهيئة الحرفية الإقليمية",
        "fr": "Certificat de l'amine du métier ou de l'organisation professionnelle provinciale"
      },
      "proves": {
        "ar": "سنوات المزاولة الفعلية",
        "fr": "Les années d'exercice effectif"
      }
    },
    {
      "id": "local_authority_certificate",
      "title": {
        "ar": "شهادة مزاولة مسلمة من السلطة المحلية",
        "fr": "Certificat d'exercice délivré par l'autorité locale"
      },
      "proves": {
        "ar": "سنوات المزاولة الفعلية",
        "fr": "Les années d'exercice effectif"
      }
    },
    {
      "id": "chamber_certificate",
      "title": {
        "ar": "شهادة مهنية مسلمة من الغرفة",
        "fr": "Certificat professionnel délivré par la chambre"
      },
      "proves": {
        "ar": "سنوات المزاولة الفعلية",
        "fr": "Les années d'exercice effectif"
      }
    },
    {
      "id": "acquired_experience_certificate",
      "title": {
        "ar": "شهادة التصديق على مكتسبات التجربة المهنية",
        "fr": "Certificat de validation des acquis de l'expérience"
      },
      "proves": {
        "ar": "الكفاءة المكتسبة بالتجربة",
        "fr": "La compétence acquise par l'expérience"
      }
    },
    {
      "id": "experience_recognition",
      "title": {
        "ar": "شهادة الاعتراف بالخبرة المهنية",
        "fr": "Attestation de reconnaissance de l'expérience professionnelle"
      },
      "proves": {
        "ar": "صفة الصانع المعلم",
        "fr": "La qualité de maâlem"
      }
    },
    {
      "id": "portrait",
      "title": {
        "ar": "صورة شخصية",
        "fr": "Photo d'identité"
      },
      "proves": {
        "ar": "صورة البطاقة المهنية",
        "fr": "La photo de la carte professionnelle"
      }
    },
    {
      "id": "charge_notice",
      "title": {
        "ar": "إشهاد بالإخبار بالمساهمة، موقّع",
        "fr": "Attestation d'information sur la cotisation, signée"
      },
      "proves": {
        "ar": "أن المعني بالأمر أُخبر قبل التسجيل",
        "fr": "Que la personne a été informée avant l'inscription"
      }
    },
    {
      "id": "cooperative_register_extract",
      "title": {
        "ar": "مستخرج من السجل المركزي للتعاونيات",
        "fr": "Extrait du registre central des coopératives"
      },
      "proves": {
        "ar": "وجود التعاونية وغرضها",
        "fr": "L'existence et l'objet de la coopérative"
      }
    },
    {
      "id": "articles_of_association",
      "title": {
        "ar": "النظام الأساسي",
        "fr": "Statuts"
      },
      "proves": {
        "ar": "غرض المؤسسة وممثلها القانوني",
        "fr": "L'objet de la personne morale et son représentant"
      }
    },
    {
      "id": "representative_id_card",
      "title": {
        "ar": "البطاقة الوطنية للممثل القانوني",
        "fr": "Carte nationale d'identité du représentant légal"
      },
      "proves": {
        "ar": "هوية الممثل القانوني",
        "fr": "L'identité du représentant légal"
      }
    },
    {
      "id": "members_list",
      "title": {
        "ar": "لائحة الأعضاء",
        "fr": "Liste des membres"
      },
      "proves": {
        "ar": "أعضاء التعاونية وأنشطتهم",
        "fr": "Les membres de la coopérative et leurs activités"
      }
    },
    {
      "id": "commercial_register_extract",
      "title": {
        "ar": "مستخرج من السجل التجاري ورقم التعريف الموحد للمقاولة",
        "fr": "Extrait du registre du commerce et ICE"
      },
      "proves": {
        "ar": "وجود المقاولة",
        "fr": "L'existence de l'entreprise"
      }
    },
    {
      "id": "supervisor_commitment",
      "title": {
        "ar": "التزام الصانع المقيد المشرف على الإنتاج",
        "fr": "Engagement de l'artisan inscrit qui supervise la production"
      },
      "proves": {
        "ar": "الإشراف على الإنتاج",
        "fr": "La supervision de la production"
      }
    }
  ],
  "document_grounds": [
    {
      "code": "unreadable",
      "says": {
        "ar": "الوثيقة غير مقروءة.",
        "fr": "La pièce est illisible."
      },
      "origin": "practice",
      "confidence": "inferred",
      "citation": {
        "text": "office-practice",
        "article": "papers"
      }
    },
    {
      "code": "expired",
      "says": {
        "ar": "انتهت صلاحية الوثيقة.",
        "fr": "La pièce n'est plus valable."
      },
      "origin": "practice",
      "confidence": "inferred",
      "citation": {
        "text": "office-practice",
        "article": "papers"
      }
    },
    {
      "code": "wrong_person",
      "says": {
        "ar": "الوثيقة تخص شخصا آخر.",
        "fr": "La pièce concerne une autre personne."
      },
      "origin": "practice",
      "confidence": "inferred",
      "citation": {
        "text": "office-practice",
        "article": "papers"
      }
    },
    {
      "code": "incomplete",
      "says": {
        "ar": "الوثيقة ناقصة: صفحة أو وجه غير موجود.",
        "fr": "La pièce est incomplète : une page ou une face manque."
      },
      "origin": "practice",
      "confidence": "inferred",
      "citation": {
        "text": "office-practice",
        "article": "papers"
      }
    },
    {
      "code": "wrong_document",
      "says": {
        "ar": "ليست الوثيقة المطلوبة.",
        "fr": "Ce n'est pas la pièce demandée."
      },
      "origin": "practice",
      "confidence": "inferred",
      "citation": {
        "text": "office-practice",
        "article": "papers"
      }
    },
    {
      "code": "not_signed",
      "says": {
        "ar": "الوثيقة غير موقعة أو غير مختومة.",
        "fr": "La pièce n'est pas signée ou cachetée."
      },
      "origin": "practice",
      "confidence": "inferred",
      "citation": {
        "text": "office-practice",
        "article": "papers"
      }
    },
    {
      "code": "facts_differ",
      "says": {
        "ar": "معطيات الوثيقة تخالف معطيات الطلب.",
        "fr": "Les données de la pièce diffèrent de la demande."
      },
      "origin": "practice",
      "confidence": "inferred",
      "citation": {
        "text": "office-practice",
        "article": "papers"
      }
    },
    {
      "code": "suspected_forgery",
      "says": {
        "ar": "تحتاج الوثيقة إلى تحقق من مصدرها.",
        "fr": "L'authenticité de la pièce doit être vérifiée."
      },
      "origin": "practice",
      "confidence": "inferred",
      "citation": {
        "text": "office-practice",
        "article": "papers"
      }
    }
  ],
  "charge_information": {
    "regimes": {
      "artisan": "artisan",
      "maalem": "artisan",
      "cooperative": null,
      "enterprise": null
    },
    "versions": [
      {
        "from": "2022-02-21",
        "natural": [
          {
            "id": "brings_contribution",
            "says": {
              "ar": "التسجيل في السجل تترتب عنه مساهمة شهرية في التأمين الإجباري عن المرض.",
              "fr": "L'inscription au registre entraîne une cotisation mensuelle à l'assurance maladie obligatoire."
            },
            "confidence": "reported",
            "citation": {
              "text": "press-contribution-135",
              "article": "amount"
            }
          },
          {
            "id": "covers_family",
            "says": {
              "ar": "تغطيك المساهمة أنت وأسرتك: الزوج والأولاد.",
              "fr": "La cotisation vous couvre, vous et votre famille : conjoint et enfants."
            },
            "confidence": "reported",
            "citation": {
              "text": "press-contribution-135",
              "article": "amount"
            }
          },
          {
            "id": "first_month",
            "says": {
              "ar": "تبدأ المساهمة من الشهر الذي يلي التسجيل.",
              "fr": "La cotisation commence le mois qui suit l'inscription."
            },
            "confidence": "inferred",
            "citation": {
              "text": "press-launch-cohorts",
              "article": "starts"
            }
          },
          {
            "id": "waiting",
            "says": {
              "ar": "لا تُفتح الحقوق إلا بعد مدة انتظار وبعد الأداء.",
              "fr": "Les droits s'ouvrent après une période d'attente et une fois la cotisation payée."
            },
            "confidence": "reported",
            "citation": {
              "text": "law-98-15",
              "article": "payment-first"
            }
          },
          {
            "id": "debt",
            "says": {
              "ar": "الشهر غير المؤدى يبقى دينا، وقد تضاف إليه زيادات.",
              "fr": "Un mois impayé reste dû et peut être majoré."
            },
            "confidence": "reported",
            "citation": {
              "text": "press-late-payment",
              "article": "surcharge"
            }
          },
          {
            "id": "tadamon",
            "says": {
              "ar": "قد تفقد «أمو تضامن» إن كنت تستفيد منه.",
              "fr": "Vous pouvez perdre AMO Tadamon si vous en bénéficiez."
            },
            "confidence": "inferred",
            "citation": {
              "text": "press-tadamon",
              "article": "health-threshold"
            }
          },
          {
            "id": "direct_aid",
            "says": {
              "ar": "قد يتوقف الدعم الاجتماعي المباشر إذا لم تؤد المساهمة.",
              "fr": "L'aide sociale directe peut être suspendue si la cotisation n'est pas payée."
            },
            "confidence": "reported",
            "citation": {
              "text": "press-aid-suspended",
              "article": "suspension"
            }
          },
          {
            "id": "other_regime",
            "says": {
              "ar": "إن كنت مؤمنا كأجير أو متقاعد، أو خاضعا للمساهمة المهنية الموحدة، أو مقاولا ذاتيا، أو تمسك محاسبة، فأخبرنا: قد لا تسري عليك هذه الفئة.",
              "fr": "Si vous êtes assuré comme salarié ou pensionné, soumis à la CPU, auto-entrepreneur, ou si vous tenez une comptabilité, dites-le : cette catégorie peut ne pas s'appliquer."
            },
            "confidence": "reported",
            "citation": {
              "text": "decree-artisans-2021",
              "article": "scope"
            }
          },
          {
            "id": "consent",
            "says": {
              "ar": "لا تُرسل معطياتك إلى الصندوق إلا بعد موافقتك.",
              "fr": "Vos données ne sont envoyées à la caisse qu'avec votre accord."
            },
            "confidence": "reported",
            "citation": {
              "text": "law-09-08",
              "article": "consent"
            }
          },
          {
            "id": "leaving",
            "says": {
              "ar": "يمكنك طلب التشطيب من السجل إذا توقفت عن العمل؛ والمسطرة تُشرح لك.",
              "fr": "Vous pouvez demander votre radiation si vous cessez l'activité ; la procédure vous est expliquée."
            },
            "confidence": "inferred",
            "citation": {
              "text": "press-leaving",
              "article": "certificate"
            }
          }
        ],
        "legal": [
          {
            "id": "no_personal_contribution",
            "says": {
              "ar": "لا تترتب عن تقييد التعاونية أو المقاولة نفسها مساهمة شخصية في التأمين عن المرض.",
              "fr": "L'inscription de la coopérative ou de l'entreprise elle-même n'entraîne pas de cotisation personnelle à l'AMO."
            },
            "confidence": "inferred",
            "citation": {
              "text": "decree-artisans-2021",
              "article": "scope"
            }
          },
          {
            "id": "members_apart",
            "says": {
              "ar": "كل عضو أو صانع يُقيَّد ويُخبر بمساهمته على حدة.",
              "fr": "Chaque membre ou artisan s'inscrit et est informé de sa cotisation à part."
            },
            "confidence": "inferred",
            "citation": {
              "text": "decree-artisans-2021",
              "article": "scope"
            }
          },
          {
            "id": "employees",
            "says": {
              "ar": "الأجراء يخضعون لنظام الأجراء.",
              "fr": "Les salariés relèvent du régime des salariés."
            },
            "confidence": "inferred",
            "citation": {
              "text": "law-98-15",
              "article": "not-read"
            }
          },
          {
            "id": "consent",
            "says": {
              "ar": "لا تُرسل المعطيات إلى الغير إلا بعد الإخبار والموافقة.",
              "fr": "Les données ne sont communiquées à un tiers qu'après information et accord."
            },
            "confidence": "reported",
            "citation": {
              "text": "law-09-08",
              "article": "consent"
            }
          }
        ]
      }
    ]
  }
}

/** The unit of every parameter. */
export const PARAMETER_UNITS = {
  "accounts-lower-coefficient": "hundredths",
  "accounts-profit-threshold": "centimes",
  "accounts-simplified-coefficient": "hundredths",
  "accounts-upper-coefficient": "hundredths",
  "achamil-bands": "score_bands",
  "activities-maximum-cooperative": "count",
  "activities-maximum-enterprise": "count",
  "activities-maximum-person": "count",
  "amo-pensioner-rate": "basis_points",
  "amo-rate": "basis_points",
  "appeal-deadline": "days",
  "artisan-coefficient": "hundredths",
  "auto-entrepreneur-ceiling-making": "centimes",
  "auto-entrepreneur-ceiling-services": "centimes",
  "auto-entrepreneur-rate-making": "basis_points",
  "auto-entrepreneur-rate-services": "basis_points",
  "card-price": "centimes",
  "card-validity": "months",
  "change-report-deadline": "days",
  "child-age-limit": "years",
  "committee-quorum": "count",
  "contribution-rounding": "rounding",
  "cpu-coefficient-hairdressing": "basis_points",
  "cpu-coefficient-making": "basis_points",
  "cpu-coefficient-repair": "basis_points",
  "cpu-coefficient-services": "basis_points",
  "cpu-tax-rate": "basis_points",
  "cpu-turnover-ceiling-making": "centimes",
  "cpu-turnover-ceiling-services": "centimes",
  "decision-deadline": "days",
  "direct-aid-score-threshold": "decimal",
  "disabled-child-age-limit": "years",
  "due-day": "count",
  "entry-validity": "months",
  "first-due-month-after": "months",
  "income-tax-bands": "income_tax_bands",
  "interruption-limit": "months",
  "late-surcharge-cap": "count",
  "late-surcharge-rate": "basis_points",
  "minimum-age": "years",
  "minimum-hourly-wage": "centimes",
  "monthly-hours": "ratio",
  "pension-rate": "basis_points",
  "practice-years-artisan": "years",
  "practice-years-maalem": "years",
  "reentry-delay": "months",
  "register-number-pattern": "number_pattern",
  "reminder-after": "months",
  "renewed-waiting-after": "months",
  "student-child-age-limit": "years",
  "tadamon-contribution": "centimes",
  "tadamon-score-threshold": "decimal",
  "waiting-period": "months",
} as const

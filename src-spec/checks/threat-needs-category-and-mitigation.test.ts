import { testCheck } from '../testing/check-tester'
import { threatNeedsCategoryAndMitigation } from './threat-needs-category-and-mitigation'

testCheck(threatNeedsCategoryAndMitigation)

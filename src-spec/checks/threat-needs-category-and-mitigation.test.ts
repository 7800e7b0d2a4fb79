import { testCheck } from './check-tester'
import { threatNeedsCategoryAndMitigation } from './threat-needs-category-and-mitigation'

testCheck(threatNeedsCategoryAndMitigation)

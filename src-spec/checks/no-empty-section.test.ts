import { testCheck } from '../testing/check-tester'
import { noEmptySection } from './no-empty-section'

testCheck(noEmptySection)

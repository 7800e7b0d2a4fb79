import { testCheck } from '../testing/check-tester'
import { useRequiredSection } from './use-required-section'

testCheck(useRequiredSection)

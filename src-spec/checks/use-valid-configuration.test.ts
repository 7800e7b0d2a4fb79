import { testCheck } from '../testing/check-tester'
import { useValidConfiguration } from './use-valid-configuration'

testCheck(useValidConfiguration)
